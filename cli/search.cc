// inquit search
#include "cli/search.h"

#include "cli/articles_text.h"
#include "cli/carry_out.h"
#include "cli/kwic_text.h"
#include "cli/print_rows.h"
#include "searcher/render.h"

namespace inquit::cli {

Request wanted(const SearchCommand& command, Format format) {
    auto request = command.request;
    if (format == Format::text) request.facets = {Field::speaker, Field::place, Field::source};
    if (format == Format::json) {
        request.facets = {Field::speaker,
                          Field::person,
                          Field::organisation,
                          Field::place,
                          Field::source,
                          Field::section,
                          Field::year};
    }
    const bool shows_words = format == Format::text || format == Format::json ||
                             format == Format::jsonl || format == Format::markdown;
    request.snippets = request.snippets && shows_words;
    // Where each row stands for itself, none is left out.
    const bool groups = format == Format::text || format == Format::json;
    request.collapse = request.collapse && groups && command.queries.empty();
    if (command.count) request.limit = 0;
    return request;
}

namespace {

std::string rendered(const Articles& answer,
                     const SearchCommand& command,
                     Format format,
                     const Style& style) {
    if (format == Format::json) return json(answer) + '\n';
    if (answer.total == 0)
        return nothing_found(answer.reading, answer.nearest, command.request, answer.obstacles);
    if (command.request.kwic) {
        return format == Format::text ? kwic_text(answer, command.kwic, style)
                                      : kwic_rows(answer, command.kwic);
    }
    return articles_text(answer, command.request, style);
}

}  // namespace

int carry_out(const SearchCommand& command, const Context& context) {
    if (!command.queries.empty()) return carry_out_batch(command, context);
    const auto format = context.resolved(command.format, Format::line);
    const auto request = wanted(command, format);
    auto index = Index::open(context.index());
    if (is_rows(format) && !command.count && !command.request.kwic) {
        return print_rows<ArticleHit>(
            command,
            {.format = format, .columns = command.columns, .nul = command.nul},
            Results::articles,
            context,
            [&](const auto& receiver) { return index.search(request, receiver); });
    }
    const auto answer =
        ask_index(request.query, context.style.width, [&] { return index.search(request); });
    return print_answer(answer, command, format, context, rendered);
}

}  // namespace inquit::cli
