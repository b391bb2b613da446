// inquit suggest
#include <fmt/format.h>

#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/numbers.h"
#include "searcher/index.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

std::string_view kind(const Suggestion& row) {
    return row.field == Field::text ? "word" : info(row.field).name;
}

std::string table(const std::vector<Suggestion>& rows) {
    unsigned widest = 0;
    for (const auto& row : rows) widest = std::max(widest, display_width(one_line(row.text)));
    std::string out;
    for (const auto& row : rows) {
        out += fmt::format("{}  {}  {:>7}\n",
                           padded(one_line(row.text), widest),
                           padded(std::string{kind(row)}, sizeof("organisation")),
                           grouped(row.count));
    }
    return out;
}

std::string lines(const std::vector<Suggestion>& rows) {
    std::string out;
    for (const auto& row : rows)
        out += fmt::format("{}\t{}\t{}\n", one_line(row.text), kind(row), row.count);
    return out;
}

}  // namespace

int carry_out(const SuggestCommand& command, const Context& context) {
    const auto format = context.resolved(command.format, Format::line);
    auto index = Index::open(context.index());
    const auto rows = index.suggest(command.request);
    const int code = rows.empty() ? nothing : success;
    if (format == Format::json) {
        context.print_data(json(command.request.prefix, rows) + '\n', format);
    } else if (format == Format::text && !rows.empty()) {
        context.print_text(table(rows));
    } else if (format == Format::line) {
        context.print_data(lines(rows), format);
    }
    if (rows.empty())
        context.mention(fmt::format("Nothing begins with: {}\n", one_line(command.request.prefix)));
    return code;
}

}  // namespace inquit::cli
