// inquit export
#include <optional>

#include <fmt/format.h>

#include "cli/carry_out.h"
#include "cli/counting.h"
#include "cli/display.h"
#include "cli/export_evidence.h"
#include "cli/interrupt.h"
#include "cli/new_file.h"
#include "cli/numbers.h"
#include "cli/print_rows.h"

namespace inquit::cli {
namespace {

RowOptions row_options(const ExportCommand& command) {
    return {.format = command.format,
            .columns = command.columns,
            .nul = false,
            .byte_order_mark = command.byte_order_mark,
            .query = command.request.query};
}

// `search` gives the results to a Receiver<Hit>. The file is made when the first of them comes.
template <class Hit, class Search>
int write_rows(const ExportCommand& command,
               Results of,
               const Context& context,
               const Search& search) {
    Rows rows(row_options(command));
    std::optional<NewFile> file;
    const std::atomic<bool>* stop = nullptr;
    Counting counting(context.terminal.talk);
    const std::uint64_t most = command.request.limit;
    const Receiver<Hit> receiver{
        .found = [&](std::uint64_t total) { counting.of(std::min(total, most)); },
        .take =
            [&](Hit&& hit) {
                if (!file) {
                    stop = &stop_on_interrupt();
                    file.emplace(command.to);
                    file->write(rows.opening(of));
                }
                file->write(rows(hit));
                counting.one_more();
                return !stop->load();
            }};
    const auto answer =
        ask_index(command.request.query, context.style.width, [&] { return search(receiver); });
    if (!file) {
        context.mention(nothing_found(answer.reading, answer.nearest, command.request));
        return nothing;
    }
    if (*stop) {
        file.reset();
        talk(fmt::format("stopped: {} was not written\n", printable(command.to)));
        return interrupted;
    }
    file->keep();
    end_on_interrupt();
    context.mention(
        fmt::format("{} to {}\n",
                    counted(counting.done(), of == Results::articles ? "article" : "quote"),
                    shown_path(command.to, context.style.home)));
    return success;
}

template <class Hit, class Search>
int export_rows(const ExportCommand& command,
                Results of,
                const Context& context,
                const Search& search) {
    if (command.to.empty())
        return print_rows<Hit>(command, row_options(command), of, context, search);
    return write_rows<Hit>(command, of, context, search);
}

}  // namespace

int carry_out(const ExportCommand& command, const Context& context) {
    if (command.evidence) return export_evidence(command, context);
    auto index = Index::open(context.index());
    const auto& request = command.request;
    if (command.quotes) {
        return export_rows<QuoteHit>(
            command, Results::quotes, context, [&](const Receiver<QuoteHit>& receiver) {
                return index.quotes(request, receiver);
            });
    }
    return export_rows<ArticleHit>(
        command, Results::articles, context, [&](const Receiver<ArticleHit>& receiver) {
            return index.search(request, receiver);
        });
}

}  // namespace inquit::cli
