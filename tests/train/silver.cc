// Majorities over the whole source, and the word lists.
#include "tests/train/silver.h"

#include <algorithm>
#include <numeric>

#include "indexer/analysis/lexicon.h"

namespace inquit::tagger {
namespace {

constexpr std::uint32_t least = 5;  // times a name is given before its majority counts

// As the lists write it: small, without points.
std::string folded(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == '.') continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

}  // namespace

void SilverTypes::count(std::string_view name, Kind kind) {
    ++counts_[std::string(name)][static_cast<std::size_t>(kind)];
}

Kind SilverTypes::mend(std::string_view name, Kind kind) const {
    const std::string key = folded(name);
    const Classes known = Lexicon::english().classes(key);
    if (key == "un" || key == "united nations") return Kind::organisation;
    if ((known & cls::demonym) != 0 && (known & cls::place) == 0) return Kind::other;
    if (kind == Kind::organisation && (known & cls::place) != 0 && (known & cls::organisation) == 0)
        return Kind::place;
    const auto found = counts_.find(std::string(name));
    if (found == counts_.end()) return kind;
    const auto& counts = found->second;
    const std::uint32_t all = std::accumulate(counts.begin(), counts.end(), 0U);
    const auto most = std::ranges::max_element(counts);
    if (all < least || *most * 10 < all * 7) return kind;
    return static_cast<Kind>(most - counts.begin());
}

}  // namespace inquit::tagger
