// Postings in one sorted row; what is common is looked at near the day of the quote only.
#include "indexer/wording/candidates.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inquit {
namespace {

constexpr std::size_t most_keys = 12;      // of a quote: the rarest
constexpr std::size_t most_postings = 48;  // of a key
constexpr std::size_t most_like = 12;
constexpr std::size_t row_stems = 4;
constexpr std::size_t row_window = 4;  // rows, of which the one with the least hash is kept

std::uint32_t mixed(std::uint32_t one, std::uint32_t other) {
    std::uint64_t out = (std::uint64_t{one} << 32U | other) * 0x9e3779b97f4a7c15U;
    out ^= out >> 29U;
    return static_cast<std::uint32_t>((out * 0xbf58476d1ce4e5b9U) >> 32U);
}

// Stems, and each two that stand side by side; each once.
std::vector<std::uint32_t> keys_of(std::span<const std::uint32_t> stems) {
    std::vector<std::uint32_t> out(stems.begin(), stems.end());
    for (std::size_t i = 1; i < stems.size(); ++i) out.push_back(mixed(stems[i - 1], stems[i]));
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

// Winnowing (Schleimer, Wilkerson, Aiken 2003): what two texts share is found if it is long enough.
std::vector<std::uint32_t> prints_of(std::span<const std::uint32_t> stems) {
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; i + row_stems <= stems.size(); ++i) {
        std::uint32_t row = stems[i];
        for (std::size_t k = 1; k < row_stems; ++k) row = mixed(row, stems[i + k]);
        rows.push_back(row);
    }
    std::vector<std::uint32_t> out;
    const std::size_t window = std::min(row_window, rows.size());
    for (std::size_t i = 0; window > 0 && i + window <= rows.size(); ++i) {
        const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(i);
        out.push_back(*std::min_element(begin, begin + static_cast<std::ptrdiff_t>(window)));
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

// As many of the postings as are looked at: those about the day.
template <class Posting>
std::span<const Posting> near_day(std::span<const Posting> postings, std::int32_t day) {
    if (postings.size() <= most_postings) return postings;
    const auto found = std::ranges::lower_bound(postings, day, {}, &Posting::day);
    const auto at = static_cast<std::size_t>(found - postings.begin());
    const std::size_t half = most_postings / 2;
    const std::size_t begin = std::min(at > half ? at - half : 0, postings.size() - most_postings);
    return postings.subspan(begin, most_postings);
}

// By falling score, ties by place.
std::vector<std::uint32_t> best(std::vector<std::pair<std::uint32_t, double>> scores) {
    std::ranges::sort(scores);
    std::vector<std::pair<double, std::uint32_t>> sums;
    for (const auto& [place, score] : scores) {
        if (sums.empty() || sums.back().second != place) sums.emplace_back(0.0, place);
        sums.back().first -= score;
    }
    const std::size_t kept = std::min(sums.size(), most_like);
    std::ranges::partial_sort(sums, sums.begin() + static_cast<std::ptrdiff_t>(kept));
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < kept; ++i) out.push_back(sums[i].second);
    return out;
}

}  // namespace

StemIndex::StemIndex(const KeptQuotes& quotes, std::span<const std::uint32_t> places)
    : quotes_(quotes) {
    for (const std::uint32_t place : places) {
        for (const std::uint32_t key : keys_of(quotes.stems_of(place)))
            postings_.push_back({key, quotes.quotes[place].quoted.day, place});
    }
    std::ranges::sort(postings_);
}

StemIndex::Postings StemIndex::with(std::uint32_t key) const {
    const auto [begin, end] = std::ranges::equal_range(postings_, key, {}, &Posting::key);
    return {begin, end};
}

std::vector<std::uint32_t> StemIndex::like(std::uint32_t place) const {
    std::vector<Postings> lists;
    for (const std::uint32_t key : keys_of(quotes_.stems_of(place))) {
        if (const Postings list = with(key); list.size() > 1) lists.push_back(list);
    }
    std::ranges::stable_sort(lists, {}, &Postings::size);
    lists.resize(std::min(lists.size(), most_keys));
    std::vector<std::pair<std::uint32_t, double>> scores;
    for (const Postings list : lists) {
        const double score = 1 / std::sqrt(static_cast<double>(list.size()));
        for (const Posting& posting : near_day(list, quotes_.quotes[place].quoted.day)) {
            if (posting.place != place) scores.emplace_back(posting.place, score);
        }
    }
    return best(std::move(scores));
}

RowIndex::RowIndex(const KeptQuotes& quotes) : quotes_(quotes) {
    for (std::uint32_t place = 0; place < quotes.quotes.size(); ++place) {
        for (const std::uint32_t print : prints_of(quotes.stems_of(place)))
            postings_.push_back({print, quotes.quotes[place].quoted.day, place});
    }
    std::ranges::sort(postings_);
}

std::vector<std::uint32_t> RowIndex::like(std::uint32_t place) const {
    std::vector<std::pair<std::uint32_t, double>> scores;
    for (const std::uint32_t print : prints_of(quotes_.stems_of(place))) {
        const auto [begin, end] = std::ranges::equal_range(postings_, print, {}, &Posting::print);
        const std::span<const Posting> list(begin, end);
        for (const Posting& posting : near_day(list, quotes_.quotes[place].quoted.day)) {
            if (posting.place != place) scores.emplace_back(posting.place, 1.0);
        }
        if (scores.size() > most_keys * most_postings) break;
    }
    return best(std::move(scores));
}

}  // namespace inquit
