// Newer ones first among those that fit about as well: how much is added for how new.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inquit {

// The half-life in days of "30d", "6w", "3m" (30 days each) or "1y" (365 days); nothing for what is none, or is longer
// than a hundred years.
std::optional<std::uint32_t> parse_recency(std::string_view text);
inline constexpr std::string_view recency_example = "as in 30d, 6w, 3m, 1y";

// The shortest form that parse_recency reads as so many days.
std::string recency_text(std::uint32_t days);

// What is added to a score, as a share of it: a half to whatever is as new as the newest, and half as much for each
// half-life that it is older. What came after the newest day counts as of that day.
double recency_share(std::int32_t day, std::int32_t newest, std::uint32_t half_life);

}  // namespace inquit
