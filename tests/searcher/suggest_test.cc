// Completions of what is being typed.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "searcher/render.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

struct Fixture {
    SmallIndex small{herring_tales()};
    Index index = Index::open(small.path());

    std::vector<Suggestion> begin(const std::string& prefix, std::vector<Field> fields = {}) {
        return index.suggest({prefix, std::move(fields), 10});
    }
};

bool has(const std::vector<Suggestion>& all, const std::string& text) {
    return std::ranges::find(all, text, &Suggestion::text) != all.end();
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a name is found by the beginning of any of its words") {
    for (const char* prefix : {"bre", "Bre", "BREKK", "halvar b", "hal"}) {
        CAPTURE(prefix);
        CHECK(has(begin(prefix), "Halvar Brekk"));
    }
    CHECK_FALSE(has(begin("alvar"), "Halvar Brekk"));
    CHECK_FALSE(has(begin("brekk halvarr"), "Halvar Brekk"));
}

TEST_CASE_FIXTURE(Fixture, "words of the text come with the number of articles that have them") {
    const auto words = begin("herr", {Field::text});
    REQUIRE(has(words, "herring"));
    Request request;
    request.query = "=herring";
    for (const Suggestion& row : words) {
        CHECK(row.text.starts_with("herr"));
        if (row.text == "herring") CHECK(row.count == index.search(request).total);
    }
}

TEST_CASE_FIXTURE(Fixture, "names count the articles that a filter finds") {
    const auto speakers = begin("bre", {Field::speaker});
    REQUIRE_FALSE(speakers.empty());
    for (const Suggestion& row : speakers) {
        Request request;
        request.filters = {{Field::speaker, row.text, false}};
        CHECK(row.count == index.search(request).total);
    }
}

TEST_CASE_FIXTURE(Fixture, "nothing typed and nothing known suggest nothing") {
    CHECK(begin("").empty());
    CHECK(begin("?!").empty());
    CHECK(begin("zzzzzz").empty());
    CHECK(json("zz", begin("zzzzzz")) == R"({"schema":1,"prefix":"zz","suggestions":[]})");
}
