// What kind of character is this?
#pragma once

namespace inquit {

bool is_letter(char32_t c);
bool is_upper(char32_t c);  // a capital letter
bool is_lower(char32_t c);  // a small letter
bool is_space(char32_t c);  // white space of every kind, no-break spaces and line ends too

}  // namespace inquit
