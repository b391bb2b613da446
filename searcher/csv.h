// Comma-separated values that a spreadsheet opens as text and nothing else.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace inquit {

// Spreadsheets that do not look for UTF-8 themselves do where a file begins with this.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// One line as RFC 4180 has it, with CRLF. A cell that a spreadsheet would take for a formula (it begins with
// =, +, -, @, a tab or a line end) gets an apostrophe in front. Semicolons and tabs are quoted too: some spreadsheets
// divide cells there, and what stands behind one could be a formula.
std::string csv_line(std::span<const std::string> cells);

}  // namespace inquit
