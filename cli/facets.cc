// inquit facets
#include "cli/ask.h"
#include "cli/carry_out.h"
#include "cli/columns.h"
#include "cli/facets_text.h"
#include "cli/quoted_text.h"
#include "cli/screen.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

std::string shown(const Articles& answer,
                  const FacetsCommand& command,
                  Format format,
                  const Style& style) {
    if (format == Format::text) return facets_text(answer, command.times, style);
    if (format == Format::json || format == Format::jsonl) return json_facets(answer) + '\n';
    return format == Format::csv ? facet_csv(answer, command.times)
                                 : facet_rows(answer, command.times);
}

std::string shown(const QuotedTable& table, Format format, const Style& style) {
    if (format == Format::text) return quoted_text(table, style);
    if (format == Format::json || format == Format::jsonl) return json(table) + '\n';
    return format == Format::csv ? quoted_csv(table) : quoted_lines(table);
}

// An answer of `total` articles; `none` says that nothing was found.
int print(const std::string& text,
          std::uint64_t total,
          const std::string& none,
          Format format,
          const Context& context) {
    if (format == Format::text) {
        context.print_text(total == 0 ? none : text);
    } else {
        context.print_data(text, format);
        if (total == 0) context.mention(none);
    }
    return total == 0 ? nothing : success;
}

}  // namespace

int carry_out(const FacetsCommand& command, const Context& context) {
    const auto format = context.resolved(command.format, Format::line);
    const auto& style = context.style;
    auto index = Index::open(context.index());
    const auto ask = [&](const auto& question) {
        return ask_index(command.request.query, style.width, question);
    };
    if (command.quoted) {
        const auto table = ask([&] { return index.quoted(*command.quoted); });
        const auto none = nothing_found(table.reading, {}, command.request);
        return print(shown(table, format, style), table.articles, none, format, context);
    }
    const auto answer = ask([&] { return index.search(command.request); });
    const auto none = nothing_found(answer.reading, answer.nearest, command.request);
    return print(shown(answer, command, format, style), answer.total, none, format, context);
}

}  // namespace inquit::cli
