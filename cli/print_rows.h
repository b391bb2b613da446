// Printing results while they are found: as much memory for a million as for ten.
#pragma once

#include <string>
#include <utility>

#include "cli/answer.h"
#include "cli/ask.h"
#include "cli/rows.h"

namespace inquit::cli {

// Gathers what is for stdout, so that not every row is a write of its own.
class Printer {
  public:
    Printer(const Context& context, Format format) : context_(context), format_(format) {}

    void add(std::string_view text) {
        constexpr std::size_t enough = 64UL * 1024;
        text_ += text;
        if (text_.size() >= enough) flush();
    }

    void flush() { context_.print_data(std::exchange(text_, {}), format_); }

  private:
    const Context& context_;
    Format format_;
    std::string text_;
};

// `search` gives the results of `command` to a Receiver<Hit>.
template <class Hit, class Command, class Search>
int print_rows(const Command& command,
               RowOptions options,
               Results of,
               const Context& context,
               const Search& search) {
    Printer printer(context, options.format);
    options.query = command.request.query;
    Rows rows(std::move(options));
    printer.add(rows.opening(of));
    const Receiver<Hit> receiver{.take = [&](Hit&& hit) {
        printer.add(rows(hit));
        return true;
    }};
    const auto answer =
        ask_index(command.request.query, context.style.width, [&] { return search(receiver); });
    printer.flush();
    if (answer.total > 0) return success;
    context.mention(nothing_found(answer.reading, answer.nearest, command.request));
    return nothing;
}

}  // namespace inquit::cli
