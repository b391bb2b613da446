// Half-lives as text, and the formula.
#include "searcher/recency.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace inquit {
namespace {

constexpr std::uint32_t longest = 36'500;
constexpr double newest_share = 0.5;

struct Unit {
    char letter;
    std::uint32_t days;
};

constexpr std::array units{Unit{'y', 365}, Unit{'m', 30}, Unit{'w', 7}, Unit{'d', 1}};

}  // namespace

std::optional<std::uint32_t> parse_recency(std::string_view text) {
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop + 1 != end || number == 0 || number > longest) return {};
    const auto unit = std::ranges::find(units, *stop, &Unit::letter);
    if (unit == units.end() || number * unit->days > longest) return {};
    return number * unit->days;
}

std::string recency_text(std::uint32_t days) {
    for (const Unit& unit : units) {
        if (days % unit.days == 0) return std::to_string(days / unit.days) + unit.letter;
    }
    return {};
}

double recency_share(std::int32_t day, std::int32_t newest, std::uint32_t half_life) {
    const double age = std::max(0.0, static_cast<double>(newest) - static_cast<double>(day));
    return newest_share * std::exp2(-age / half_life);
}

}  // namespace inquit
