// inquit facets
#include "cli/ask.h"
#include "cli/carry_out.h"
#include "cli/columns.h"
#include "cli/facets_text.h"
#include "cli/screen.h"
#include "searcher/render.h"

namespace inquit::cli {

int carry_out(const FacetsCommand& command, const Context& context) {
    const auto format = context.resolved(command.format, Format::line);
    auto index = Index::open(context.index());
    const auto answer = ask_index(
        command.request.query, context.style.width, [&] { return index.search(command.request); });
    const int code = answer.total == 0 ? nothing : success;
    const auto none = nothing_found(answer.reading, answer.nearest, command.request);
    if (format == Format::text) {
        context.print_text(answer.total == 0 ? none
                                             : facets_text(answer, command.times, context.style));
        return code;
    }
    std::string text;
    if (format == Format::json) {
        text = json_facets(answer) + '\n';
    } else if (format == Format::csv) {
        text = facet_csv(answer, command.times);
    } else {
        text = facet_rows(answer, command.times);
    }
    context.print_data(text, format);
    if (answer.total == 0) context.mention(none);
    return code;
}

}  // namespace inquit::cli
