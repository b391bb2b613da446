// What stands first, and why.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "searcher/stop_words.h"
#include "searcher/weight.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

// So many words that say nothing.
std::string padding(std::size_t words) {
    std::string out;
    for (std::size_t i = 0; i < words; ++i) out += "padding" + std::to_string(i) + ' ';
    return out;
}

ArticleRecord told(const std::string& path, const std::string& title, const std::string& text) {
    Tale tale;
    tale.path = path;
    tale.title = title;
    tale.date = "2019-04-09";
    tale.text = text;
    return record_of(tale);
}

std::string first(const std::vector<ArticleRecord>& articles,
                  const std::string& query,
                  bool any = false) {
    const SmallIndex small(articles);
    Request request;
    request.query = query;
    request.any = any;
    const Articles answer = Index::open(small.path()).search(request);
    REQUIRE(!answer.hits.empty());
    return answer.hits.front().path;
}

}  // namespace

TEST_CASE(
    "a word in the headline counts more than one in the text, one in the lead more than later") {
    const std::string late = padding(60) + "herring";
    const std::string lead = "herring " + padding(60);
    CHECK(first({told("/a", "Nothing new", late), told("/b", "Nothing new", lead)}, "herring") ==
          "/b");
    CHECK(first({told("/a", "Nothing new", lead), told("/b", "Herring new", padding(60) + "news")},
                "herring") == "/b");
}

TEST_CASE("words that stand together come before the same words far apart") {
    const std::string apart = "herring " + padding(50) + "quota " + padding(150);
    const std::string together = padding(1) + "herring quota " + padding(199);
    const std::string reversed = padding(1) + "quota herring " + padding(199);
    CHECK(first({told("/a", "", apart), told("/b", "", together)}, "herring quota") == "/b");
    CHECK(first({told("/a", "", reversed), told("/b", "", together)}, "herring quota") == "/b");
    const std::string one_passage = "herring " + padding(50) + "quota " + padding(250);
    const std::string two_passages = "herring " + padding(250) + "quota " + padding(50);
    CHECK(first({told("/a", "", two_passages), told("/b", "", one_passage)}, "herring quota") ==
          "/b");
}

TEST_CASE("with --any whoever has the rarer word comes before whoever has the common ones") {
    std::vector<ArticleRecord> articles{
        told("/rare", "", "ledger " + padding(20)),
        told("/common", "", "what was the matter with this " + padding(20))};
    for (int i = 0; i < 8; ++i)
        articles.push_back(told("/x" + std::to_string(i), "", "the other one " + padding(15)));
    CHECK(first(articles, "what was the ledger", true) == "/rare");
}

TEST_CASE("a rarer word is worth more, and so is one that comes in bursts") {
    CHECK(worth({1000, 10, 80}) > worth({1000, 100, 800}));
    CHECK(worth({1000, 100, 1600}) > worth({1000, 100, 400}));
    CHECK(worth({1000, 1000, 4000}) > 0);  // a match never scores less than none
    CHECK(worth({1000, 0, 0}) == 0);
}

TEST_CASE("a further time counts less than the one before, and less in a long text") {
    CHECK(saturated(8, 400, 400) > saturated(4, 400, 400));
    CHECK(saturated(8, 400, 400) < 2 * saturated(4, 400, 400));
    CHECK(saturated(4, 800, 400) < saturated(4, 400, 400));
}

TEST_CASE("stop words are words of grammar, not of news") {
    for (const char* word : {"the", "which", "don't", "a", "yourselves"}) CHECK(is_stop_word(word));
    for (const char* word : {"said", "quota", "", "thee"}) CHECK_FALSE(is_stop_word(word));
}
