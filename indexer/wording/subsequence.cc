// Bit-parallel (Hyyrö 2004): one bit for each place of `a`, all of a row in one addition. Rows are kept to walk back.
#include "indexer/wording/subsequence.h"

#include <algorithm>
#include <unordered_map>

namespace inquit {
namespace {

constexpr std::size_t bits = 64;

using Row = std::vector<std::uint64_t>;

bool has(const std::uint64_t* row, std::size_t at) {
    return (row[at / bits] >> (at % bits) & 1U) != 0;
}

// The row after `before`, where the places of one number are `places`. A bit is 0 where the subsequence grows.
void next_row(const std::uint64_t* before, const Row& places, std::uint64_t* after) {
    std::uint64_t carry = 0;
    for (std::size_t word = 0; word < places.size(); ++word) {
        const std::uint64_t found = before[word] & places[word];
        const std::uint64_t sum = before[word] + found;
        const std::uint64_t all = sum + carry;
        carry = static_cast<std::uint64_t>(sum < found) | static_cast<std::uint64_t>(all < carry);
        after[word] = all | (before[word] & ~found);
    }
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> common_subsequence(
    std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
    if (a.empty() || b.empty()) return out;
    const std::size_t words = (a.size() + bits - 1) / bits;
    std::unordered_map<std::uint32_t, Row> places;
    for (std::size_t i = 0; i < a.size(); ++i) {
        Row& row = places[a[i]];
        row.resize(words);
        row[i / bits] |= std::uint64_t{1} << (i % bits);
    }
    const Row nowhere(words);
    Row rows((b.size() + 1) * words, ~std::uint64_t{0});
    for (std::size_t k = 0; k < b.size(); ++k) {
        const auto found = places.find(b[k]);
        next_row(&rows[k * words],
                 found == places.end() ? nowhere : found->second,
                 &rows[(k + 1) * words]);
    }
    std::size_t i = a.size();
    std::size_t k = b.size();
    while (i > 0 && k > 0) {
        if (has(&rows[k * words], i - 1)) {
            --i;
        } else if (!has(&rows[(k - 1) * words], i - 1)) {
            --k;
        } else {
            out.emplace_back(static_cast<std::uint32_t>(--i), static_cast<std::uint32_t>(--k));
        }
    }
    std::ranges::reverse(out);
    return out;
}

}  // namespace inquit
