// Edit distance (optimal string alignment), three rows at a time.
#include "searcher/edit_distance.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/text/utf8.h"

namespace inquit {
namespace {

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode(text, at);
        out += next.value;
        at += next.size;
    }
    return out;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    const std::u32string from = code_points(a);
    const std::u32string to = code_points(b);
    const std::size_t gap =
        from.size() > to.size() ? from.size() - to.size() : to.size() - from.size();
    if (gap > most) return most + 1;
    std::array<std::vector<std::size_t>, 3> rows;
    for (auto& row : rows) row.resize(to.size() + 1);
    for (std::size_t k = 0; k <= to.size(); ++k) rows[0][k] = k;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t best = i;
        for (std::size_t k = 1; k <= to.size(); ++k) {
            const std::size_t changed = above[k - 1] + (from[i - 1] == to[k - 1] ? 0 : 1);
            row[k] = std::min({changed, above[k] + 1, row[k - 1] + 1});
            if (i > 1 && k > 1 && from[i - 1] == to[k - 2] && from[i - 2] == to[k - 1]) {
                row[k] = std::min(row[k], two_above[k - 2] + 1);
            }
            best = std::min(best, row[k]);
        }
        if (best > most) return most + 1;
    }
    return std::min(rows[from.size() % 3][to.size()], most + 1);
}

}  // namespace inquit
