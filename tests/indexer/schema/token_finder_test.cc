// Rows of numbers found by their bytes, against a search that reads every number.
#include "indexer/schema/token_finder.h"

#include <algorithm>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/schema/token_text.h"

using namespace inquit;

TEST_CASE("a row of numbers is found wherever it stands, and nowhere else") {
    std::mt19937 random(6);
    // Few numbers, whose bytes are parts of each other's.
    const std::vector<std::uint32_t> some{1, 2, 129, 128 * 2 + 1, 128 * 128 + 129, 128, 2'097'153};
    for (int i = 0; i < 400; ++i) {
        CAPTURE(i);
        TokenText text;
        const std::size_t size = random() % 400;
        for (std::size_t k = 0; k < size; ++k) text.words.push_back(some[random() % some.size()]);
        const std::string bytes = encode(text);
        const std::string_view words = TokenDocument(bytes).words();
        std::vector<std::uint32_t> row;
        for (std::size_t k = 1 + random() % 3; k > 0; --k)
            row.push_back(some[random() % some.size()]);
        std::vector<std::uint32_t> expected;
        for (std::size_t k = 0; k + row.size() <= size; ++k) {
            if (std::equal(
                    row.begin(), row.end(), text.words.begin() + static_cast<std::ptrdiff_t>(k)))
                expected.push_back(static_cast<std::uint32_t>(k));
        }
        const TokenFinder finder(row);
        std::vector<std::uint32_t> found;
        for (std::size_t at = finder.find(words, 0); at != std::string_view::npos;
             at = finder.find(words, at + 1))
            found.push_back(numbers_in(words.substr(0, at)));
        CHECK(found == expected);
    }
}
