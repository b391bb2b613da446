// Searching what was said.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

struct Fixture {
    SmallIndex small{herring_tales()};
    Index index = Index::open(small.path());

    Quotes quotes(const std::string& query, std::vector<Filter> filters = {}) {
        Request request;
        request.query = query;
        request.filters = std::move(filters);
        request.limit = 100;
        request.facets = {Field::speaker, Field::kind, Field::source};
        return index.quotes(request);
    }
};

std::vector<std::string> speakers(const Quotes& answer) {
    std::vector<std::string> out;
    for (const QuoteHit& hit : answer.hits) out.push_back(hit.quote.speaker.name);
    std::ranges::sort(out);
    return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Fixture, "quotes are found by their words, not by those around them") {
    CHECK(speakers(quotes("quota")) == Names{"Fisheries Ministry", "Ines Corbel"});
    CHECK(speakers(quotes("said:quota")) == Names{"Fisheries Ministry", "Ines Corbel"});
    CHECK(speakers(quotes("said:quo*")) == Names{"Fisheries Ministry", "Ines Corbel"});
    CHECK(speakers(quotes("\"one ledger\"")) == Names{"Halvar Brekk"});
    CHECK(quotes("envoys").total == 0);
    CHECK(quotes("").total == 9);
}

TEST_CASE_FIXTURE(Fixture, "pay and a speaker are asked of one quote, not of one article") {
    CHECK(quotes("locked speaker:corbel").total == 1);
    CHECK(quotes("locked speaker:brekk").total == 0);
    CHECK(quotes("", {{Field::speaker, "Ines Corbel"}}).total == 2);
    CHECK(quotes("", {{Field::speaker, "Ines Corbel"}, {Field::source, "Northern Ledger"}}).total ==
          2);
    CHECK(quotes("", {{Field::speaker, "Ines Corbel"}, {Field::source, "Harbour Courier"}}).total ==
          0);
}

TEST_CASE_FIXTURE(Fixture, "a quote comes with its article, its place and its marks") {
    const Quotes answer = quotes("common ledger");
    REQUIRE(answer.hits.size() == 1);
    const QuoteHit& hit = answer.hits[0];
    CHECK(hit.quote.title == "Neighbours near a shared quota");
    CHECK(hit.quote.source == "Northern Ledger");
    CHECK(hit.quote.published == parse_day("2019-04-09"));
    CHECK(hit.quote.content == "We can find a common count of the fish in one ledger,");
    CHECK(hit.quote.end - hit.quote.start == hit.quote.content.size());
    CHECK(hit.score > 0);
    std::string text;
    std::string marks;
    for (const SnippetPiece& piece : hit.content) {
        text += piece.text;
        if (piece.hit) marks += '[' + piece.text + ']';
    }
    CHECK(text == hit.quote.content);
    CHECK(marks == "[common][ledger]");
}

TEST_CASE_FIXTURE(Fixture, "facets of quotes count quotes") {
    const Quotes answer = quotes("");
    REQUIRE(answer.facets.size() == 3);
    CHECK(answer.facets[0].values == std::vector<FacetValue>{{"Halvar Brekk", 2},
                                                             {"Ines Corbel", 2},
                                                             {"(unnamed)", 1},
                                                             {"Fisheries Ministry", 1},
                                                             {"Odile Tavernay", 1},
                                                             {"Signe Brekk", 1}});
    CHECK(answer.facets[0].without == 1);
    CHECK(answer.facets[1].values == std::vector<FacetValue>{{"direct", 9}});
    CHECK(quotes("kind:indirect").total == 0);
    CHECK(quotes("-kind:direct").total == 0);
}

TEST_CASE_FIXTURE(Fixture, "quotes of one article stay together in the order of its text") {
    Request request;
    request.sort = Sort::newest;
    request.limit = 100;
    const Quotes answer = index.quotes(request);
    for (std::size_t i = 1; i < answer.hits.size(); ++i) {
        const QuoteRecord& a = answer.hits[i - 1].quote;
        const QuoteRecord& b = answer.hits[i].quote;
        CHECK(a.published >= b.published);
        if (a.article == b.article) CHECK(a.start < b.start);
    }
    CHECK(answer.undated == 0);
}

TEST_CASE_FIXTURE(Fixture, "the headline is searched with title: in quotes too") {
    CHECK(quotes("title:gate").total == 2);
    CHECK(quotes("place:havnsted").total == 1);
    CHECK(quotes("date:2018").total == 1);
}
