// Names that texts shorten and spell out alike: U.S., United States.
#pragma once

#include <array>
#include <string_view>

namespace inquit {

struct ShortName {
    std::string_view shorter;  // folded
    std::string_view in_full;  // folded words
    bool word_too =
        false;  // a word of some language (un homme): meant only in capitals or with points
};

// clang-format off
inline constexpr auto short_names = std::to_array<ShortName>({
    {"u.s", "united states"},
    {"usa", "united states"},
    {"uk", "united kingdom"},
    {"un", "united nations", true},
    {"eu", "european union", true},
    {"uae", "united arab emirates"},
    {"ussr", "soviet union"},
    {"nato", "north atlantic treaty organization"},
    {"imf", "international monetary fund"},
    {"wto", "world trade organization"},
    {"fbi", "federal bureau of investigation"},
    {"cia", "central intelligence agency"},
});
// clang-format on

}  // namespace inquit
