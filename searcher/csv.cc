// Comma-separated values: quoting, and the guard against formulas.
#include "searcher/csv.h"

namespace inquit {
namespace {

void append_cell(std::string& out, std::string_view cell) {
    constexpr std::string_view formula = "=+-@\t\r\n";
    const bool guard = !cell.empty() && formula.find(cell.front()) != std::string_view::npos;
    const bool quote = cell.find_first_of(",;\t\"\r\n") != std::string_view::npos;
    if (quote) out += '"';
    if (guard) out += '\'';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    if (quote) out += '"';
}

}  // namespace

std::string csv_line(std::span<const std::string> cells) {
    std::string out;
    for (const auto& cell : cells) {
        if (&cell != cells.data()) out += ',';
        append_cell(out, cell);
    }
    return out += "\r\n";
}

}  // namespace inquit
