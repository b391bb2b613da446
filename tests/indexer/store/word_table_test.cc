// Numbers of strings, against a map.
#include "indexer/store/word_table.h"

#include <map>
#include <random>

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("each string has one number, in the order of arrival") {
    WordTable table;
    std::map<std::string, std::uint32_t> expected;
    std::mt19937 random(9);
    for (int i = 0; i < 20'000; ++i) {
        const std::string word = std::to_string(random() % 7000) + std::string(random() % 2, '\0');
        const auto [row, fresh] =
            expected.emplace(word, static_cast<std::uint32_t>(expected.size()));
        REQUIRE(table.number(word) == row->second);
        REQUIRE(table.text(row->second) == word);
    }
    CHECK(table.size() == expected.size());
    CHECK(table.number("") == expected.size());
    table.clear();
    CHECK(table.size() == 0);
    CHECK(table.number("again") == 0);
}
