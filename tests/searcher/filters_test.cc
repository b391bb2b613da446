// Filters: alternatives, exclusion, names by their parts.
#include "searcher/filters.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "searcher/read_as.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

struct Fixture {
    SmallIndex small{herring_tales()};
    Index index = Index::open(small.path());

    std::uint64_t count(std::vector<Filter> filters, const std::string& query = {}) {
        Request request;
        request.query = query;
        request.filters = std::move(filters);
        return index.search(request).total;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "values of one field are alternatives, fields must all match") {
    CHECK(count({{Field::source, "Northern Ledger"}}) == 4);
    CHECK(count({{Field::source, "Northern Ledger"}, {Field::source, "The Lantern"}}) == 8);
    CHECK(count({{Field::source, "Northern Ledger"}, {Field::section, "World"}}) == 3);
    CHECK(count({{Field::source, "Northern Ledger"}, {Field::section, "World", true}}) == 1);
    CHECK(count({{Field::source, "Northern Ledger", true}, {Field::source, "The Lantern", true}}) ==
          4);
    CHECK(count({{Field::source, "Northern Ledger"}}, "herring") == 2);
    CHECK(count({{Field::source, "Northern Ledger"}, {Field::source, "Northern Ledger", true}}) ==
          0);
}

TEST_CASE_FIXTURE(Fixture, "a value is found however it is typed") {
    CHECK(count({{Field::source, "northern ledger"}}) == 4);
    CHECK(count({{Field::source, " NORTHERN\u00A0LEDGER "}}) == 4);
    CHECK(count({{Field::person, "Jose Marr"}}) == 1);
    CHECK(count({{Field::source, "Ledger"}}) == 4);
    CHECK(count({{Field::speaker, "brekk"}}) == 3);
    CHECK(count({{Field::speaker, "Brekk, Halvar"}}) == 2);
    CHECK(count({{Field::year, "2019"}}) == 4);
    CHECK(count({{Field::source, "nosuchoutlet"}}) == 0);
    CHECK(count({{Field::source, "nosuchoutlet", true}}) == 12);
    CHECK(count({{Field::source, ""}}) == 0);
    CHECK(count({{Field::source, std::string(100'000, 'x')}}) == 0);
    CHECK(count({{Field::source, std::string("\0\xFF", 2)}}) == 0);
}

TEST_CASE("a value that the index has is that value alone, unless its words are asked for") {
    std::vector<ArticleRecord> tales = herring_tales();
    Tale bare;
    bare.path = "/news/ledger/bare.txt";
    bare.title = "Brekk speaks";
    bare.text = "@q[Brekk|The bank is ours,] said @p[Brekk].";
    tales.push_back(record_of(bare));
    const SmallIndex small(tales);
    Index index = Index::open(small.path());
    Request request;
    request.filters = {{Field::speaker, "Brekk"}};
    CHECK(index.search(request).total == 1);
    // Not written as it is printed it is a surname.
    for (const char* typed : {"brekk", "BREKK"}) {
        request.filters = {{Field::speaker, typed}};
        CHECK(index.search(request).total == 4);
    }
    request.filters = {{Field::speaker, "Brekk", false, false}};
    CHECK(index.search(request).total == 4);
    request.filters.clear();
    request.query = "speaker:brekk";
    CHECK(index.search(request).total == 4);
    request.query = "speaker:\"Brekk\"";
    CHECK(index.search(request).total == 1);
}

TEST_CASE("filters and dates are part of the query that is answered") {
    Request request;
    request.query = "quota OR salt";
    request.filters = {{Field::speaker, "Halvar Brekk"},
                       {Field::speaker, "Ines Corbel"},
                       {Field::source, "The Lantern", true}};
    request.from = parse_day("2019-04-01");
    CHECK(read_as(whole_query(request)) ==
          "(quota OR salt) AND (date:2019-04.. OR undated) AND (speaker:\"Halvar Brekk\" OR "
          "speaker:\"Ines Corbel\") NOT source:\"The Lantern\"");
    request = {};
    request.undated = Undated::only;
    CHECK(read_as(whole_query(request)) == "undated");
    request.undated = Undated::drop;
    CHECK(read_as(whole_query(request)) == "dated");
}

TEST_CASE_FIXTURE(Fixture, "a range keeps the undated unless they are dropped") {
    Request request;
    request.from = parse_day("2020-01-01");
    CHECK(index.search(request).total == 4);
    request.undated = Undated::drop;
    CHECK(index.search(request).total == 3);
    request.undated = Undated::only;
    CHECK(index.search(request).total == 1);
    request.from.reset();
    CHECK(index.search(request).total == 1);
    request.undated = Undated::drop;
    CHECK(index.search(request).total == 11);
}

TEST_CASE_FIXTURE(Fixture, "what is no facet cannot be filtered by") {
    CHECK_THROWS_AS(count({{Field::title, "quota"}}), Error);
    CHECK_THROWS_AS(count({{Field::date, "2019"}}), Error);
}
