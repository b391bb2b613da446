// Comma-separated values that a spreadsheet opens as text and nothing else.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace inquit::cli {

// One line as RFC 4180 has it, with CRLF. A cell that a spreadsheet would take for a formula (it begins with
// =, +, -, @, a tab or a carriage return) gets an apostrophe in front.
std::string csv_line(std::span<const std::string> cells);

}  // namespace inquit::cli
