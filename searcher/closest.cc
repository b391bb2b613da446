// Smith and Waterman's local alignment, by words: what both have counts for it, what only one has against it.
#include "searcher/closest.h"

#include <algorithm>

#include "indexer/text/words.h"
#include "searcher/stop_words.h"

namespace inquit {
namespace {

constexpr std::size_t most_steps = 4'000'000;
// A word that both have makes good for three that only the text has: the stretch reaches over words that were left
// out, and not over a whole paragraph for the sake of a “the”.
constexpr int both = 6, only_theirs = -2, only_ours = -1;

// The best alignment that ends at some word of each.
struct Cell {
    int score = 0;
    std::uint32_t common = 0, telling = 0;
    std::uint32_t our_begin = 0, their_begin = 0;
};

}  // namespace

Closeness::Closeness(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        words_.push_back(
            numbers_.emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second);
        telling_.push_back(!is_stop_word(word));
        any_telling_ = any_telling_ || telling_.back();
    }
}

ClosestStretch Closeness::in(std::string_view text) const {
    constexpr std::uint32_t other = UINT32_MAX;
    std::vector<Span> spans;
    std::vector<std::uint32_t> theirs;
    WordReader reader(text);
    const std::size_t most = most_steps / std::max<std::size_t>(words_.size(), 1);
    for (Word word; theirs.size() < most && reader.next(word);) {
        const auto found = numbers_.find(word.folded);
        theirs.push_back(found == numbers_.end() ? other : found->second);
        spans.push_back(word.span);
    }
    const std::size_t count = words_.size();
    std::vector<Cell> row(count + 1), above(count + 1);
    Cell best;
    std::uint32_t our_end = 0, their_end = 0;
    for (std::uint32_t j = 0; j < theirs.size(); ++j) {
        std::swap(row, above);
        for (std::uint32_t i = 0; i < count; ++i) {
            Cell cell{0, 0, 0, i + 1, j + 1};
            const auto take = [&](const Cell& from, int worth) {
                if (from.score + worth <= cell.score) return false;
                cell = from;
                cell.score += worth;
                return true;
            };
            take(above[i + 1], only_theirs);
            take(row[i], only_ours);
            Cell before = above[i];
            if (before.score == 0) before = {0, 0, 0, i, j};
            if (theirs[j] == words_[i] && take(before, both)) {
                ++cell.common;
                if (telling_[i]) ++cell.telling;
                if (cell.score > best.score) {
                    best = cell;
                    our_end = i + 1;
                    their_end = j + 1;
                }
            }
            row[i + 1] = cell;
        }
    }
    if (best.common == 0) return {};
    // As many words more on each side as are still missing: the first or the last one may be what was changed.
    const std::uint32_t begin = best.their_begin - std::min(best.their_begin, best.our_begin);
    const std::size_t end = std::min<std::size_t>(their_end + (count - our_end), theirs.size());
    return {{spans[begin].begin, spans[end - 1].end},
            best.common,
            static_cast<double>(best.common) / static_cast<double>(count),
            best.telling > 0 || !any_telling_};
}

}  // namespace inquit
