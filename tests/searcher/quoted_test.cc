// Who is quoted, against a recount that goes through the articles quote by quote.
#include "searcher/quoted.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/text/words.h"
#include "searcher/index.h"
#include "searcher/render.h"
#include "tests/support/many.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

constexpr std::size_t articles = 120;

const Many& many() {
    static const Many all = many_articles(articles, 11);
    return all;
}

std::set<std::string> speakers_of(const Quote& quote) {
    std::set<std::string> out;
    const auto add = [&](const Speaker& speaker) {
        if (speaker.kind == SpeakerKind::unnamed) out.insert(std::string(unnamed_speaker));
        if (speaker.kind == SpeakerKind::person || speaker.kind == SpeakerKind::organisation)
            out.insert(speaker.name);
    };
    add(quote.speaker);
    for (const Speaker& speaker : quote.joint) add(speaker);
    return out;
}

// The values of a quote; {""} if it has none.
std::set<std::string> values_of(std::size_t article, const Quote& quote, const Division& division) {
    const Truth& truth = many().truths[article];
    std::set<std::string> out;
    if (division.field == Field::speaker) {
        out = speakers_of(quote);
    } else if (division.field == Field::date) {
        const std::size_t digits = division.step == DateStep::day ? 10 : 7;
        if (truth.day) out = {iso(*truth.day).substr(0, digits)};
    } else if (const auto found = truth.values.find(division.field); found != truth.values.end()) {
        out = found->second;
    }
    return out.empty() ? std::set<std::string>{""} : out;
}

// What stands under one value, or one pair of values.
struct Told {
    std::uint64_t quotes = 0, words = 0;
    std::set<std::size_t> articles;
    std::set<std::string> outlets;

    [[nodiscard]] std::uint64_t count(Metric metric) const {
        switch (metric) {
            case Metric::quotes:
                return quotes;
            case Metric::words:
                return words;
            case Metric::articles:
                return articles.size();
            case Metric::outlets:
                return outlets.size();
        }
        return 0;
    }
};

struct Recounted {
    std::map<std::string, Told> totals;
    std::map<std::pair<std::string, std::string>, Told> pairs;
};

void tell(Told& told, std::size_t article, const Quote& quote) {
    const ArticleRecord& record = many().records[article];
    ++told.quotes;
    WordReader reader(slice(record.article.body, quote.content));
    for (Word word; reader.next(word);) ++told.words;
    told.articles.insert(article);
    if (!record.article.source.empty()) told.outlets.insert(record.article.source);
}

Recounted recount(const Division& by, const Division& per, const std::string& word) {
    Recounted out;
    for (std::size_t i = 0; i < articles; ++i) {
        const auto& words = many().truths[i].words;
        if (!word.empty() && std::ranges::find(words, word) == words.end()) continue;
        for (const Quote& quote : many().records[i].analysis.quotes) {
            if (quote.speaker.kind == SpeakerKind::none) continue;
            for (const std::string& value : values_of(i, quote, by)) {
                tell(out.totals[value], i, quote);
                for (const std::string& column : values_of(i, quote, per))
                    tell(out.pairs[{value, column}], i, quote);
            }
        }
    }
    return out;
}

void check_row(const QuotedRow& row, const QuotedTable& table, const Recounted& expected) {
    CAPTURE(row.value);
    const auto told = expected.totals.find(row.value);
    CHECK(row.count == (told == expected.totals.end() ? 0 : told->second.count(table.metric)));
    REQUIRE(row.per.size() == table.columns.size());
    for (std::size_t i = 0; i < row.per.size(); ++i) {
        CAPTURE(table.columns[i]);
        const auto pair = expected.pairs.find({row.value, table.columns[i]});
        CHECK(row.per[i] == (pair == expected.pairs.end() ? 0 : pair->second.count(table.metric)));
    }
}

void check_all(Index& index, const std::string& word) {
    const std::vector<Division> divisions{{Field::speaker},
                                          {Field::source},
                                          {Field::place},
                                          {Field::date, DateStep::month},
                                          {Field::date, DateStep::day}};
    for (const Metric metric : {Metric::quotes, Metric::words, Metric::articles, Metric::outlets}) {
        for (const Division& by : divisions) {
            for (const Division& per : divisions) {
                CAPTURE(name(metric));
                CAPTURE(name(by));
                CAPTURE(name(per));
                QuotedRequest request{.metric = metric, .by = by, .per = per};
                request.request.query = word;
                request.request.facet_limit = 1000;
                const QuotedTable table = index.quoted(request);
                const Recounted expected = recount(by, per, word);
                const bool has_none = expected.totals.contains("");
                CHECK(table.rows.size() == expected.totals.size() - (has_none ? 1 : 0));
                CHECK(table.distinct == table.rows.size());
                std::set<std::string> columns;
                for (const auto& [pair, told] : expected.pairs) columns.insert(pair.second);
                CHECK(std::set(table.columns.begin(), table.columns.end()) == columns);
                for (const QuotedRow& row : table.rows) check_row(row, table, expected);
                check_row(table.without, table, expected);
            }
        }
    }
}

QuotedTable asked(const QuotedRequest& request) {
    static const SmallIndex small(herring_tales());
    Index index = Index::open(small.path());
    return index.quoted(request);
}

}  // namespace

TEST_CASE("who is quoted is counted exactly, with columns and without") {
    const SmallIndex small(many().records);
    Index index = Index::open(small.path());
    check_all(index, "");
    check_all(index, "w7");
    REQUIRE(std::filesystem::remove(small.columns("quotes")));
    REQUIRE(std::filesystem::remove(small.columns("articles")));
    Index without = Index::open(small.path());
    check_all(without, "w7");
}

TEST_CASE("the articles in which somebody is quoted are those of the facet of speakers") {
    const SmallIndex small(many().records);
    Index index = Index::open(small.path());
    Request request;
    request.limit = 0;
    request.facets = {Field::speaker};
    request.facet_limit = 1000;
    const Articles answer = index.search(request);
    const QuotedTable table = index.quoted({.request = request, .metric = Metric::articles});
    REQUIRE(table.rows.size() > 5);
    REQUIRE(answer.facets.front().values.size() == table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        CHECK(table.rows[i].value == answer.facets.front().values[i].value);
        CHECK(table.rows[i].count == answer.facets.front().values[i].count);
    }
    CHECK(table.articles == answer.total);
    CHECK(table.quotes == answer.quotes);
}

TEST_CASE("a page of speakers, and those whose names have words that begin so") {
    QuotedRequest request;
    request.request.facet_limit = 1000;
    const QuotedTable whole = asked(request);
    REQUIRE(whole.rows.size() > 4);
    request.request.facet_limit = 2;
    request.request.facet_offset = 2;
    const QuotedTable second = asked(request);
    CHECK(second.rows == std::vector(whole.rows.begin() + 2, whole.rows.begin() + 4));
    CHECK(second.distinct == whole.rows.size());
    CHECK(second.passed == 2);
    request.request.facet_offset = 0;
    request.request.facet_match = "hal br";
    const QuotedTable found = asked(request);
    REQUIRE(found.rows.size() == 1);
    CHECK(found.rows.front().value == "Halvar Brekk");
    CHECK(found.distinct == 1);
}

TEST_CASE("times stand in their order, all of them, and what is undated comes last") {
    QuotedRequest request;
    request.request.facet_limit = 1;
    request.by = {Field::date, DateStep::month};
    request.per = Division{Field::year};
    const QuotedTable table = asked(request);
    REQUIRE(table.rows.size() > 1);
    CHECK(std::ranges::is_sorted(table.rows, {}, &QuotedRow::value));
    std::vector<std::string> years = table.columns;
    if (!years.empty() && years.back().empty()) years.pop_back();
    CHECK(std::ranges::is_sorted(years));
    for (const QuotedRow& row : table.rows)
        CHECK(row.value.size() == std::string("2019-04").size());
}

TEST_CASE("two names of one speaker are one in the counts") {
    const SmallIndex small(herring_tales());
    small.decide("merge\tperson\tHalvar Brekk\tInes Corbel\n");
    const auto count = [](const QuotedTable& table, std::string_view value) {
        const auto row = std::ranges::find(table.rows, value, &QuotedRow::value);
        return row == table.rows.end() ? 0 : row->count;
    };
    QuotedRequest request;
    request.request.facet_limit = 1000;
    const QuotedTable before = asked(request);
    Index index = Index::open(small.path());
    const QuotedTable after = index.quoted(request);
    CHECK(count(after, "Ines Corbel") == 0);
    CHECK(count(after, "Halvar Brekk") ==
          count(before, "Halvar Brekk") + count(before, "Ines Corbel"));
    REQUIRE(std::filesystem::remove(small.columns("quotes")));
    Index slots = Index::open(small.path());
    CHECK(slots.quoted(request).rows == after.rows);
}

TEST_CASE("a query that cannot be read is refused, and one that finds nothing has empty tables") {
    QuotedRequest request;
    request.request.query = "\"open";
    CHECK_THROWS_AS(asked(request), QueryError);
    request.request.query = "zzzunheardof";
    request.per = Division{Field::source};
    const QuotedTable none = asked(request);
    CHECK(none.articles == 0);
    CHECK(none.quotes == 0);
    CHECK(none.rows.empty());
    CHECK(none.columns.empty());
}
