// Ids depend on content and on nothing else.
#include "indexer/schema/identity.h"

#include <doctest/doctest.h>

using namespace inquit;

namespace {

Article herring() {
    Article article;
    article.path = "/news/a.txt";
    article.title = "Herring boats wait";
    article.source = "Northern Ledger";
    article.body = "The ice quay was silent.";
    article.published = Day{std::chrono::days{17995}};
    return article;
}

}  // namespace

TEST_CASE("an article keeps its id when its file moves") {
    Article moved = herring();
    moved.path = "/archive/2019/b.txt";
    moved.record = 4;
    CHECK(article_id(moved) == article_id(herring()));
    CHECK(article_id(herring()).size() == 32);
}

TEST_CASE("another title, source, day or word makes another id") {
    const std::string id = article_id(herring());
    Article other = herring();
    other.title += "s";
    CHECK(article_id(other) != id);
    other = herring();
    other.source.clear();
    CHECK(article_id(other) != id);
    other = herring();
    other.published.reset();
    CHECK(article_id(other) != id);
    other = herring();
    other.body += " ";
    CHECK(article_id(other) != id);
}

TEST_CASE("words that move from the title to the body make another id") {
    Article a = herring();
    Article b = herring();
    a.title = "Herring";
    a.body = "boats";
    b.title = "Herringboats";
    b.body = "";
    CHECK(article_id(a) != article_id(b));
}

TEST_CASE("the same words twice in one article are two quotes") {
    const std::string first = quote_id("3fa1", {10, 14}, "Wait");
    CHECK(first != quote_id("3fa1", {90, 94}, "Wait"));
    CHECK(first == quote_id("3fa1", {10, 14}, "Wait"));
    CHECK(first.size() == 16);
}
