// Rows of numbers found by their bytes, against a search that reads every number.
#include "indexer/schema/token_finder.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
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

TEST_CASE("a set of numbers is found by one reading, in the words that are asked for") {
    std::mt19937 random(8);
    for (int i = 0; i < 200; ++i) {
        CAPTURE(i);
        TokenText text;
        const std::uint32_t most = i % 2 == 0 ? 300 : 3'000'000;
        for (std::size_t k = random() % 500; k > 0; --k)
            text.words.push_back(static_cast<std::uint32_t>(random() % (1 + random() % most)));
        std::vector<std::uint32_t> wanted{static_cast<std::uint32_t>(random() % most)};
        for (const std::uint32_t word : text.words) {
            if (random() % 4 == 0) wanted.push_back(word);
        }
        const std::uint32_t count = static_cast<std::uint32_t>(random() % 600);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
        const auto is_wanted = [&](std::uint32_t number) {
            return std::ranges::find(wanted, number) != wanted.end();
        };
        for (std::uint32_t k = 0; k < std::min<std::size_t>(count, text.words.size()); ++k) {
            if (is_wanted(text.words[k])) expected.emplace_back(text.words[k], k);
        }
        const std::string bytes = encode(text);
        TokenSet(wanted).each(TokenDocument(bytes).words(), count, [&](auto number, auto which) {
            if (is_wanted(number)) found.emplace_back(number, which);
        });
        CHECK(found == expected);
    }
}
