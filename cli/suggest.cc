// Did you mean: edit distance over a handful of words.
#include "cli/suggest.h"

#include <algorithm>

#include "searcher/edit_distance.h"

namespace inquit::cli {

std::string nearest_of(std::string_view word, std::span<const std::string> candidates) {
    if (word.empty()) return {};
    const auto most = std::max<std::size_t>(1, word.size() / 3);
    std::string best;
    std::size_t best_edits = most + 1;
    for (const auto& candidate : candidates) {
        const bool begun = word.size() >= 2 && candidate.starts_with(word);
        const auto distance = begun ? 1 : edit_distance(word, candidate, most);
        if (distance < best_edits) {
            best_edits = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace inquit::cli
