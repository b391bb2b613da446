// Rows of counts: the total, then a column for each outlet, month or the like.
#include "cli/quoted_text.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/columns.h"
#include "cli/display.h"
#include "cli/numbers.h"
#include "searcher/csv.h"

namespace inquit::cli {
namespace {

constexpr unsigned longest_name = 30, narrowest = 7, gap = 2, longest_column = 16;

std::string name_of(const std::string& value, const Division& division) {
    if (!value.empty()) return one_line(value);
    if (division.field == Field::speaker) return "(speaker unknown)";
    if (division.field == Field::date || division.field == Field::year) return "undated";
    return fmt::format("(no {})", name(division));
}

std::vector<QuotedRow> all_rows(const QuotedTable& table) {
    auto out = table.rows;
    if (table.without.count > 0) out.push_back(table.without);
    return out;
}

std::string right(const std::string& text, unsigned width) {
    const auto cell = fit(text, width - gap);
    return std::string(width - display_width(cell), ' ') + cell;
}

std::string count_text(std::uint64_t count) { return count == 0 ? "–" : grouped(count); }

// Widths of the names, of the counts and of the columns that fit.
struct Layout {
    unsigned names = 0, counts = 0;
    std::vector<unsigned> columns;
};

Layout layout_of(const QuotedTable& table, const std::vector<QuotedRow>& rows, unsigned width) {
    const auto column_width = [](std::string_view head) {
        return std::clamp(display_width(head), narrowest, longest_column) + gap;
    };
    Layout out{display_width(name(table.by)), column_width(name(table.metric)), {}};
    for (const auto& row : rows)
        out.names = std::max(out.names, display_width(name_of(row.value, table.by)));
    out.names = std::min(out.names, longest_name);
    unsigned used = out.names + out.counts;
    for (const auto& column : table.columns) {
        const auto next = column_width(name_of(column, *table.per));
        if (used + next > width) break;
        out.columns.push_back(next);
        used += next;
    }
    return out;
}

std::string last_lines(const QuotedTable& table, std::size_t columns) {
    std::string out;
    const auto shown = table.passed + table.rows.size();
    if (table.distinct > shown)
        out += fmt::format("({} more; -n all shows them)\n", grouped(table.distinct - shown));
    if (table.columns.size() > columns)
        out += fmt::format("({}; --format csv has all)\n",
                           counted(table.columns.size() - columns, "more column", "more columns"));
    return out;
}

}  // namespace

std::string quoted_text(const QuotedTable& table, const Style& style) {
    const auto rows = all_rows(table);
    const auto layout = layout_of(table, rows, style.width);
    auto out = fmt::format(
        "{} in {}\n\n", counted(table.quotes, "quote"), counted(table.articles, "article"));
    auto head = padded(std::string{name(table.by)}, layout.names) +
                right(std::string{name(table.metric)}, layout.counts);
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        head += right(name_of(table.columns[i], *table.per), layout.columns[i]);
    out += style(Ink::title, head) + '\n';
    for (const auto& row : rows) {
        out += padded(fit(name_of(row.value, table.by), layout.names), layout.names) +
               right(count_text(row.count), layout.counts);
        for (std::size_t i = 0; i < layout.columns.size(); ++i)
            out += right(count_text(row.per[i]), layout.columns[i]);
        out += '\n';
    }
    return out + last_lines(table, layout.columns.size());
}

std::string quoted_lines(const QuotedTable& table) {
    std::string out;
    const std::string by(name(table.by));
    for (const auto& row : all_rows(table)) {
        const auto value = name_of(row.value, table.by);
        if (!table.per) out += tab_line({by, value, std::to_string(row.count)});
        for (std::size_t i = 0; i < row.per.size(); ++i) {
            if (row.per[i] > 0)
                out += tab_line(
                    {value, name_of(table.columns[i], *table.per), std::to_string(row.per[i])});
        }
    }
    return out;
}

std::string quoted_csv(const QuotedTable& table) {
    Cells head{std::string{name(table.by)}, std::string{name(table.metric)}};
    for (const auto& column : table.columns) head.push_back(name_of(column, *table.per));
    auto out = csv_line(head);
    for (const auto& row : all_rows(table)) {
        Cells cells{name_of(row.value, table.by), std::to_string(row.count)};
        for (const auto count : row.per) cells.push_back(std::to_string(count));
        out += csv_line(cells);
    }
    return out;
}

}  // namespace inquit::cli
