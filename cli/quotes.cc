// inquit quotes
#include "cli/carry_out.h"
#include "cli/print_rows.h"
#include "cli/quotes_text.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

Request wanted(const QuotesCommand& command, Format format) {
    auto request = command.request;
    if (format == Format::text) request.facets = {Field::speaker, Field::source, Field::year};
    if (format == Format::json)
        request.facets = {
            Field::speaker, Field::kind, Field::voice, Field::source, Field::section, Field::year};
    if (command.count) request.limit = 0;
    return request;
}

std::string rendered(const Quotes& answer,
                     const QuotesCommand& command,
                     Format format,
                     const Style& style) {
    if (format == Format::json) return json(answer) + '\n';
    if (answer.total == 0)
        return nothing_found(answer.reading, answer.nearest, command.request, answer.obstacles);
    return quotes_text(answer, command.request, style);
}

}  // namespace

int carry_out(const QuotesCommand& command, const Context& context) {
    const auto format = context.resolved(command.format, Format::line);
    const auto request = wanted(command, format);
    auto index = Index::open(context.index());
    if (is_rows(format) && !command.count) {
        return print_rows<QuoteHit>(
            command,
            {.format = format, .columns = {}, .nul = command.nul},
            Results::quotes,
            context,
            [&](const auto& receiver) { return index.quotes(request, receiver); });
    }
    const auto answer =
        ask_index(request.query, context.style.width, [&] { return index.quotes(request); });
    return print_answer(answer, command, format, context, rendered);
}

}  // namespace inquit::cli
