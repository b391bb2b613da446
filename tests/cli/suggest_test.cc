#include "cli/suggest.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using inquit::cli::nearest_of;

TEST_CASE("a mistyped word finds what was meant") {
    const std::vector<std::string> verbs = {"index", "search", "quotes", "facets", "show", "serve"};

    struct Row {
        std::string typed, meant;
    };

    const Row rows[] = {
        {"serach", "search"},
        {"seach", "search"},
        {"indx", "index"},
        {"quote", "quotes"},
        {"facet", "facets"},
        {"sow", "show"},
        {"server", "serve"},
        {"fa", "facets"},
        {"banana", ""},
        {"x", ""},
        {"", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.typed);
        CHECK(nearest_of(row.typed, verbs) == row.meant);
    }
}

TEST_CASE("a very long word is like nothing") {
    const std::vector<std::string> verbs = {"index"};
    CHECK(nearest_of(std::string(100'000, 'i'), verbs).empty());
}
