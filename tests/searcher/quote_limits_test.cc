// Quotes by what their article is about, by length, by the kind of speaker and by the word of saying.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/text/words.h"
#include "searcher/index.h"
#include "tests/support/many.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

struct Fixture {
    SmallIndex small{herring_tales()};
    Index index = Index::open(small.path());

    std::vector<std::string> speakers(Request request) {
        request.limit = 100;
        const Quotes answer = index.quotes(request);
        std::vector<std::string> out;
        for (const QuoteHit& hit : answer.hits) out.push_back(hit.quote.speaker.name);
        std::ranges::sort(out);
        CHECK(answer.total == out.size());
        return out;
    }
};

using Names = std::vector<std::string>;

Request about(const std::string& words,
              const std::string& query = "",
              std::vector<Filter> filters = {}) {
    Request out;
    out.about = words;
    out.query = query;
    out.filters = std::move(filters);
    return out;
}

std::size_t words_of(const Quote& quote, const ArticleRecord& record) {
    std::size_t out = 0;
    WordReader reader(slice(record.article.body, quote.content));
    for (Word word; reader.next(word);) ++out;
    return out;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "about asks the article, in headline and text, and the words the quote") {
    CHECK(speakers(about("envoys brannholm")) ==
          Names{"Fisheries Ministry", "Halvar Brekk", "Halvar Brekk", "Ines Corbel", "a diplomat"});
    CHECK(speakers(about("gate", "quota")) == Names{"Ines Corbel"});
    CHECK(speakers(about("", "gate")).empty());
    CHECK(speakers(about("\"shallow ground\"")) == Names{"Halvar Brekk", "Ines Corbel"});
    CHECK(speakers(about("salt NOT herring")).empty());
    CHECK(speakers(about("zzzz")).empty());
    CHECK(speakers(about("ledger", "", {{Field::speaker, "Halvar Brekk"}})) ==
          Names{"Halvar Brekk"});
}

TEST_CASE_FIXTURE(Fixture, "about holds for the counts of a chosen facet too") {
    Request request;
    request.filters = {{Field::speaker, "Halvar Brekk"}};
    request.about = "\"shallow ground\"";
    request.facets = {Field::speaker};
    const Quotes answer = index.quotes(request);
    CHECK(answer.total == 1);
    REQUIRE(answer.facets.size() == 1);
    CHECK(answer.facets.front().distinct == 2);
    CHECK(answer.facets.front().total == 2);
}

TEST_CASE_FIXTURE(Fixture, "what it is about must be a query that can be read") {
    CHECK_THROWS_AS(speakers(about("\"open")), Error);
}

TEST_CASE("quotes of so many words are those that have them") {
    const Many many = many_articles(80, 5);
    const SmallIndex small(many.records);
    Index index = Index::open(small.path());
    for (const std::uint32_t least : {1U, 3U, 7U, 12U, 40U}) {
        CAPTURE(least);
        std::uint64_t expected = 0;
        for (const ArticleRecord& record : many.records) {
            expected += static_cast<std::uint64_t>(std::ranges::count_if(
                record.analysis.quotes,
                [&](const Quote& quote) { return words_of(quote, record) >= least; }));
        }
        Request request;
        request.min_words = least;
        CHECK(index.quotes(request).total == expected);
    }
}

TEST_CASE_FIXTURE(Fixture,
                  "the kind of speaker is a filter of quotes and of the articles that have them") {
    CHECK(speakers(about("", "", {{Field::voice, "organisation"}})) == Names{"Fisheries Ministry"});
    CHECK(speakers(about("", "", {{Field::voice, "unnamed"}})) == Names{"a diplomat"});
    CHECK(speakers(about("", "voice:unknown")) == Names{""});
    Request request;
    request.query = "voice:unnamed voice:organisation";
    const Articles answer = index.search(request);
    REQUIRE(answer.total == 1);
    CHECK(answer.hits.front().title == "Envoys back in Brannholm");
    request.query.clear();
    request.facets = {Field::voice};
    const Articles all = index.search(request);
    CHECK(all.facets.front().values.front() == FacetValue{"person", 4});
    CHECK(all.facets.front().without == 7);
}

TEST_CASE("the words that report a quote are a filter, and a table of who is told how") {
    std::vector<ArticleRecord> tales = herring_tales();
    ArticleRecord& record = tales.front();
    const std::size_t said = record.article.body.find("said");
    record.analysis.quotes.front().cue = make_span(said, said + 4);
    const SmallIndex small(tales);
    Index index = Index::open(small.path());
    Request request;
    request.filters = {{Field::cue, "said"}};
    const Quotes answer = index.quotes(request);
    REQUIRE(answer.total == 1);
    CHECK(answer.hits.front().quote.speaker.name == "Halvar Brekk");
    const QuotedTable table = index.quoted({.by = {Field::cue}, .per = Division{Field::speaker}});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.front().value == "said");
    CHECK(table.without.count == 8);
}
