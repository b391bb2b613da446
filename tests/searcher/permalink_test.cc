// Ids are made of content: links to quotes and articles hold.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

std::set<std::string> quote_ids(Index& index) {
    Request request;
    request.limit = 1000;
    const Quotes answer = index.quotes(request);
    std::set<std::string> out;
    for (const QuoteHit& hit : answer.hits) out.insert(hit.quote.id);
    return out;
}

}  // namespace

TEST_CASE(
    "a quote keeps its id when its article is indexed again, elsewhere and in another order") {
    std::vector<ArticleRecord> articles = herring_tales();
    const SmallIndex first(articles);
    Index before = Index::open(first.path());
    const std::set<std::string> ids = quote_ids(before);
    REQUIRE(ids.size() == 9);
    first.add(articles);
    CHECK(quote_ids(before) == ids);
    std::ranges::reverse(articles);
    for (ArticleRecord& record : articles) record.article.path = "/moved" + record.article.path;
    const SmallIndex second(articles);
    Index after = Index::open(second.path());
    CHECK(quote_ids(after) == ids);
    for (const std::string& id : ids) {
        CAPTURE(id);
        const auto here = before.quotes_with_id(id);
        const auto there = after.quotes_with_id(id);
        REQUIRE(here.size() == 1);
        REQUIRE(there.size() == 1);
        CHECK(here[0].content == there[0].content);
        CHECK(here[0].article == there[0].article);
        CHECK(here[0].start == there[0].start);
    }
}

TEST_CASE("a quote is found by the beginning of its id") {
    const SmallIndex small(herring_tales());
    Index index = Index::open(small.path());
    const std::string id = *quote_ids(index).begin();
    const auto found = index.quotes_with_id(id.substr(0, 8));
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == id);
    CHECK(index.quotes_with_id("", 5).size() == 5);
    CHECK(index.quotes_with_id("zz").empty());
    CHECK(index.quotes_with_id(std::string(1000, 'a')).empty());
}
