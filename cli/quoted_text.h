// Who is quoted, as a table for people and as rows for programs.
#pragma once

#include <string>

#include "cli/style.h"
#include "searcher/quoted.h"

namespace inquit::cli {

// As many columns as fit; the others are counted in a last line.
std::string quoted_text(const QuotedTable& table, const Style& style);

// What it is by, the value and its count; with columns: value, column and count of each pair that has any.
std::string quoted_lines(const QuotedTable& table);

// A header and a row for each value: its name, its count, and one cell for each column.
std::string quoted_csv(const QuotedTable& table);

}  // namespace inquit::cli
