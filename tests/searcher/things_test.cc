// Quotes grouped into things said.
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "searcher/index.h"
#include "searcher/render.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

ArticleRecord told(const std::string& source, const std::string& date, const std::string& text) {
    Tale tale;
    tale.path = "/" + source + date;
    tale.title = "From " + source;
    tale.source = source;
    tale.date = date;
    tale.text = text;
    return record_of(tale);
}

// One thing told by three outlets, twice by one of them; another by one.
struct Fixture {
    SmallIndex small{
        {told("Wire",
              "2019-04-10",
              "@q[Ilse Marrow|The looms of Corvale will never run at night] she said."),
         told("Gong",
              "2019-04-09",
              "@q[Ilse Marrow|the looms of Corvale will never again run at night,] she said."),
         told("Gong",
              "2019-04-11",
              "@q[Ilse Marrow|The looms of Corvale will never run at night,] she said."),
         told("Ledger",
              "2019-04-12",
              "@q[Ilse Marrow|Lamps cost more than weavers] and @q[Ilse Marrow|looms of Corvale] "
              "she said.")}};
    Index index = Index::open(small.path());

    Quotes ask(const std::string& query, Sort sort = Sort::best, std::uint32_t outlets = 0) {
        Request request;
        request.query = query;
        request.sort = sort;
        request.group = true;
        request.outlets = outlets;
        return index.quotes(request);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "one result a thing said, and the totals are of all its quotes") {
    const Quotes all = ask("");
    CHECK(all.stories == 2);
    CHECK(all.thing_quotes == 5);
    CHECK(all.thing_articles == 4);
    CHECK(all.total == 5);
    REQUIRE(all.hits.size() == 2);
    std::size_t quotes = 0;
    for (const QuoteHit& hit : all.hits) {
        REQUIRE(hit.thing);
        quotes += 1 + hit.thing->variants.size();
    }
    CHECK(quotes == all.thing_quotes);
}

TEST_CASE_FIXTURE(Fixture, "a thing has its wordings, its outlets once each, and who was first") {
    const Quotes found = ask("run");
    REQUIRE(found.hits.size() == 1);
    const ThingSaid& thing = *found.hits[0].thing;
    CHECK(thing.outlets == 3);
    CHECK(thing.quotes == 4);
    CHECK(thing.first.source == "Gong");
    CHECK(iso(*thing.first.published) == "2019-04-09");
    REQUIRE(thing.variants.size() == 3);
    // "looms of Corvale" does not match, and is shown: it is the same thing said.
    CHECK(thing.variants.back().quote.content == "looms of Corvale");
    CHECK(thing.variants.back().label == "reworded");
    std::string added;
    for (const Variant& variant : thing.variants) {
        for (const WordingPiece& piece : variant.words) {
            if (piece.side == WordingPiece::Side::here) added += piece.text;
        }
    }
    CHECK(added ==
          (found.hits[0].quote.content.find("again") == std::string::npos ? "again " : ""));
}

TEST_CASE_FIXTURE(Fixture, "what most outlets print comes first, or alone") {
    const Quotes found = ask("", Sort::outlets);
    REQUIRE(found.hits.size() == 2);
    CHECK(found.hits[0].thing->outlets == 3);
    CHECK(found.hits[1].thing->outlets == 1);
    const Quotes wide = ask("", Sort::newest, 2);
    CHECK(wide.stories == 1);
    CHECK(wide.hits.size() == 1);
    CHECK(ask("", Sort::newest, 4).hits.empty());
}

TEST_CASE_FIXTURE(Fixture, "JSON has the variants inside") {
    const auto answer = nlohmann::json::parse(json(ask("run")));
    CHECK(answer["things"] == 1);
    CHECK(answer["thing_quotes"] == 4);
    const auto result = answer["results"][0];
    CHECK(result["outlets"] == 3);
    CHECK(result["first_printed"]["source"] == "Gong");
    REQUIRE(result["variants"].size() == 3);
    CHECK(result["variants"][0]["label"].is_string());
    CHECK(result["variants"][0]["words"][0]["op"].is_string());
    Request apart;
    const auto plain = nlohmann::json::parse(json(index.quotes(apart)));
    CHECK_FALSE(plain.contains("things"));
    CHECK_FALSE(plain["results"][0].contains("variants"));
}

TEST_CASE_FIXTURE(Fixture, "pages are of things") {
    Request request;
    request.group = true;
    request.limit = 1;
    const std::string first = index.quotes(request).hits.at(0).quote.id;
    request.offset = 1;
    const Quotes second = index.quotes(request);
    REQUIRE(second.hits.size() == 1);
    CHECK(second.hits[0].quote.id != first);
    request.offset = 2;
    CHECK(index.quotes(request).hits.empty());
}
