// Tables of counts with bars, as many side by side as the terminal takes.
#include "cli/facets_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/phrases.h"
#include "searcher/date_step.h"

namespace inquit::cli {
namespace {

constexpr unsigned bar_width = 14, gap = 4, longest_name = 34;
constexpr auto left_out = "…";  // a row that stands for rows of zeros

struct Measured {
    Table table;
    unsigned name_width = 0, count_width = 0;

    [[nodiscard]] unsigned width() const {
        return 2 + name_width + 2 + count_width + 1 + bar_width;
    }
};

Measured measured(Table table) {
    Measured out{.table = std::move(table)};
    for (auto& row : out.table.rows) {
        row.name = fit(one_line(row.name), longest_name);
        out.name_width = std::max(out.name_width, display_width(row.name));
        out.count_width =
            std::max(out.count_width, static_cast<unsigned>(grouped(row.count).size()));
    }
    return out;
}

// The lines of one table, each as wide as all.
std::vector<std::string> drawn(const Measured& measured, const Style& style) {
    const auto& table = measured.table;
    std::vector<std::string> lines = {style(Ink::title, table.heading)};
    std::uint64_t most = 1;
    for (const auto& row : table.rows) most = std::max(most, row.count);
    for (const auto& row : table.rows) {
        if (row.name == left_out) {
            lines.push_back("  " + row.name);
            continue;
        }
        // Every count that is not zero has a bar.
        const auto length =
            row.count == 0 ? 0 : std::max<std::uint64_t>(1, row.count * bar_width / most);
        std::string bar = length == 0 ? "" : " ";
        for (std::uint64_t i = 0; i < length; ++i) bar += "█";
        lines.emplace_back(fmt::format("  {}  {:>{}}{}",
                                       padded(row.name, measured.name_width),
                                       grouped(row.count),
                                       measured.count_width,
                                       style(Ink::bar, bar)));
    }
    if (table.rows.empty()) lines.emplace_back("  none");
    if (table.more > 0)
        lines.push_back("  " + style(Ink::faint, fmt::format("({} more)", grouped(table.more))));
    return lines;
}

std::string side_by_side(const std::vector<Measured>& tables, const Style& style) {
    std::vector<std::vector<std::string>> drawings;
    std::size_t height = 0;
    for (const auto& table : tables) {
        drawings.push_back(drawn(table, style));
        height = std::max(height, drawings.back().size());
    }
    std::string out;
    for (std::size_t y = 0; y < height; ++y) {
        std::string line;
        unsigned edge = 0;
        for (std::size_t i = 0; i < tables.size(); ++i) {
            if (y < drawings[i].size()) line = padded(std::move(line), edge) + drawings[i][y];
            edge += tables[i].width() + gap;
        }
        out += line + '\n';
    }
    return out;
}

// From first to last; many empty ones in a row are left out.
Table times_table(std::string heading, const std::vector<Row>& times, std::uint64_t undated) {
    constexpr std::size_t many = 3;
    Table table{.heading = std::move(heading), .rows = {}};
    for (std::size_t i = 0; i < times.size();) {
        auto next = i;
        while (next < times.size() && times[next].count == 0) ++next;
        if (next - i >= many) {
            table.rows.push_back({left_out, 0});
            i = next;
            continue;
        }
        table.rows.push_back(times[i]);
        ++i;
    }
    if (undated > 0) table.rows.push_back({"undated", undated});
    return table;
}

Table months_table(const Articles& answer) {
    std::vector<Row> rows;
    for (const auto& month : answer.months) rows.push_back({month_name(month.month), month.count});
    return times_table("month", rows, answer.undated);
}

Table dates_table(const Articles& answer) {
    std::vector<Row> rows;
    for (const auto& row : answer.dates)
        rows.push_back({date_text(row.begin, answer.date_step), row.count});
    return times_table(std::string(name(answer.date_step)), rows, answer.undated);
}

}  // namespace

std::string tables_text(const std::vector<Table>& tables, const Style& style) {
    std::string out;
    std::vector<Measured> beside;
    unsigned width = 0;
    const auto draw = [&] {
        if (!out.empty()) out += '\n';
        out += side_by_side(beside, style);
        beside.clear();
        width = 0;
    };
    for (const auto& table : tables) {
        auto next = measured(table);
        if (!beside.empty() && width + gap + next.width() > style.width) draw();
        width += (beside.empty() ? 0 : gap) + next.width();
        beside.push_back(std::move(next));
    }
    if (!beside.empty()) draw();
    return out;
}

std::string facets_text(const Articles& answer, Times times, const Style& style) {
    std::vector<Table> tables;
    for (const auto& facet : answer.facets) {
        Table table{.heading = std::string{info(facet.field).name}, .rows = {}};
        for (const auto& value : facet.values) table.rows.push_back({value.value, value.count});
        table.more = facet.distinct -
                     std::min<std::uint64_t>(facet.distinct, facet.passed + facet.values.size());
        tables.push_back(std::move(table));
    }
    if (times == Times::months) tables.push_back(months_table(answer));
    if (times == Times::fitting) tables.push_back(dates_table(answer));
    return counted(answer.total, "article") + "\n\n" + tables_text(tables, style);
}

}  // namespace inquit::cli
