// Log-likelihood and log-ratio over counted words.
#include "searcher/word_counts.h"

#include <algorithm>
#include <cmath>

#include "indexer/text/words.h"
#include "searcher/stop_words.h"

namespace inquit {
namespace {

// What stands once or twice may be chance, whatever a formula says.
constexpr std::uint64_t least_count = 3;
constexpr double least_likelihood = 3.84;

double as_double(std::uint64_t number) { return static_cast<double>(number); }

double part(double seen, double expected) {
    return seen > 0 ? seen * std::log(seen / expected) : 0;
}

}  // namespace

double log_likelihood(std::uint64_t here,
                      std::uint64_t of_here,
                      std::uint64_t there,
                      std::uint64_t of_there) {
    if (of_here == 0 || of_there == 0 || here + there == 0) return 0;
    const double share = as_double(here + there) / as_double(of_here + of_there);
    return 2 * (part(as_double(here), as_double(of_here) * share) +
                part(as_double(there), as_double(of_there) * share));
}

double log_ratio(std::uint64_t here,
                 std::uint64_t of_here,
                 std::uint64_t there,
                 std::uint64_t of_there) {
    if (of_here == 0 || of_there == 0) return 0;
    const double seen_here = here == 0 ? 0.5 : as_double(here);
    const double seen_there = there == 0 ? 0.5 : as_double(there);
    return std::log2((seen_here / as_double(of_here)) / (seen_there / as_double(of_there)));
}

bool may_stand_out(std::uint64_t times) { return times >= least_count; }

bool is_telling(std::string_view folded) {
    const bool letter = std::ranges::any_of(folded, [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
    return letter && folded.size() > 1 && !is_stop_word(folded);
}

void WordCounts::add_text(std::string_view text) {
    WordReader reader(text);
    for (Word word; reader.next(word);) {
        if (is_telling(word.folded)) add(word.folded);
    }
}

void WordCounts::add_all(const WordCounts& other) {
    for (const auto& [word, count] : other.counts_) counts_[word] += count;
    total_ += other.total_;
}

KeyWords WordCounts::against(const WordCounts& there,
                             bool shared,
                             const KeyWordsRequest& request) const {
    KeyWords out;
    out.words = total_;
    out.other_words = there.total() - (shared ? total_ : 0);
    for (const auto& [word, count] : counts_) {
        if (!may_stand_out(count)) continue;
        const std::uint64_t other = there.of(word) - (shared ? count : 0);
        KeyWord row{word,
                    count,
                    other,
                    log_likelihood(count, out.words, other, out.other_words),
                    log_ratio(count, out.words, other, out.other_words)};
        if (row.ratio > 0 && row.likelihood >= least_likelihood)
            out.key_words.push_back(std::move(row));
    }
    std::ranges::sort(out.key_words, [&](const KeyWord& a, const KeyWord& b) {
        const double first = request.by_ratio ? a.ratio : a.likelihood;
        const double second = request.by_ratio ? b.ratio : b.likelihood;
        return first != second ? first > second : a.word < b.word;
    });
    if (out.key_words.size() > request.limit) out.key_words.resize(request.limit);
    return out;
}

}  // namespace inquit
