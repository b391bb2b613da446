// inquit search
#include "cli/answer.h"
#include "cli/articles_text.h"
#include "cli/ask.h"
#include "cli/carry_out.h"
#include "cli/columns.h"
#include "cli/screen.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

// What the chosen format shows of the answer, so that no more is looked up than is printed.
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
    const bool shows_words =
        format == Format::text || format == Format::json || format == Format::jsonl;
    request.snippets = request.snippets && shows_words;
    if (command.count) request.limit = 0;
    return request;
}

std::string rendered(const Articles& answer,
                     const SearchCommand& command,
                     Format format,
                     const Style& style) {
    const char end = command.nul ? '\0' : '\n';
    switch (format) {
        case Format::json:
            return json(answer) + '\n';
        case Format::jsonl:
            return json_lines(answer);
        case Format::csv:
            return article_csv(answer, command.columns);
        case Format::paths:
            return paths(answer, end);
        case Format::ids:
            return ids(answer, end);
        case Format::automatic:
        case Format::line:
            return article_lines(answer, command.columns);
        case Format::text:
            break;
    }
    if (answer.total == 0) return nothing_found(answer.reading, answer.nearest, command.request);
    return articles_text(answer, {command.request, command.explain}, style);
}

}  // namespace

int carry_out(const SearchCommand& command, const Context& context) {
    const auto format = context.resolved(command.format, Format::line);
    const auto request = wanted(command, format);
    auto index = Index::open(context.index());
    const auto answer =
        ask_index(request.query, context.style.width, [&] { return index.search(request); });
    return print_answer(answer, command, format, context, rendered);
}

}  // namespace inquit::cli
