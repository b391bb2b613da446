// How wide text stands on a terminal, and which characters must never reach one.
#pragma once

namespace inquit {

// Columns of a code point on a terminal: 2 for East Asian wide and full-width forms and for emoji, 0 for
// combining marks and format characters, else 1.
unsigned columns_of(char32_t code_point);

// Controls (C0, DEL, C1), controls of direction, and the separators of lines and paragraphs: what could move the
// cursor, start an escape sequence or turn a line around.
bool is_control(char32_t code_point);

}  // namespace inquit
