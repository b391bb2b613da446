// What kind of character is this? Enough of Unicode to tell words, marks and capitals of news in Latin,
// Greek and Cyrillic letters.
#pragma once

#include <cstdint>

namespace inquit {

enum class CharKind : std::uint8_t {
    letter,
    digit,
    space,
    newline,
    apostrophe,  // ' and ’
    mark,        // " “ ” „ « » ‹ › ‘ ‚ `
    comma,
    stop,
    colon,
    semicolon,
    dash,
    hyphen,
    open,
    close,
    ignored,  // soft hyphen, zero width, direction marks
    other,
};

CharKind kind_of(char32_t c);

// A capital letter. Scripts without capitals have none.
bool is_capital(char32_t c);

}  // namespace inquit
