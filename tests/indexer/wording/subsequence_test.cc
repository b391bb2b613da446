// The longest common subsequence.
#include "indexer/wording/subsequence.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <doctest/doctest.h>

namespace inquit {
namespace {

using Row = std::vector<std::uint32_t>;

// The plain table, to compare with.
std::size_t length_by_table(const Row& a, const Row& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t k = 1; k <= b.size(); ++k)
            table[i][k] = a[i - 1] == b[k - 1] ? table[i - 1][k - 1] + 1
                                               : std::max(table[i - 1][k], table[i][k - 1]);
    }
    return table[a.size()][b.size()];
}

TEST_CASE("what two rows share rises in both and is as long as a plain table finds it") {
    std::mt19937 engine(7);
    const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        Row a(random() % 150);
        Row b(random() % 150);
        const std::uint32_t alphabet = 1 + random() % 40;
        for (auto& number : a) number = random() % alphabet;
        for (auto& number : b) number = random() % alphabet;
        const auto found = common_subsequence(a, b);
        CHECK(found.size() == length_by_table(a, b));
        for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK(a[found[i].first] == b[found[i].second]);
            if (i == 0) continue;
            CHECK(found[i - 1].first < found[i].first);
            CHECK(found[i - 1].second < found[i].second);
        }
    }
}

TEST_CASE("rows of ten thousand are no trouble") {
    Row a(10'000);
    std::iota(a.begin(), a.end(), 0U);
    Row b = a;
    std::ranges::reverse(b);
    CHECK(common_subsequence(a, b).size() == 1);
    CHECK(common_subsequence(a, a).size() == 10'000);
    CHECK(common_subsequence(a, {}).empty());
}

}  // namespace
}  // namespace inquit
