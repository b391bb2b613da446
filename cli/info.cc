// inquit info
#include <fmt/format.h>

#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/index_words.h"
#include "cli/numbers.h"
#include "searcher/index.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

std::string info_text(const IndexInfo& info, const Style& style) {
    auto out = style(Ink::title, shown_path(info.path, style.home)) + '\n';
    out += fmt::format("  {}   {}, {} with a speaker ({})\n",
                       counted(info.articles, "article"),
                       counted(info.quotes, "quote"),
                       grouped(info.with_speaker),
                       percent(info.with_speaker, info.quotes));
    out += fmt::format("  {} without a date   {} without a headline\n",
                       grouped(info.undated),
                       grouped(info.without_headline));
    out += fmt::format("  {}, {} not read\n", counted(info.files, "file"), grouped(info.unread));
    out += fmt::format("  {}, format {}, written by Inquit {}, changed {}\n",
                       file_size(info.bytes),
                       info.schema,
                       one_line(info.program),
                       when(info.changed));
    for (const auto& root : info.roots)
        out += fmt::format("  from {}\n", shown_path(root, style.home));
    return out;
}

}  // namespace

int carry_out(const InfoCommand& command, const Context& context) {
    auto index = Index::open(context.index());
    const auto info = index.info();
    if (command.format == Format::json) {
        context.print_data(json(info) + '\n', Format::json);
    } else {
        context.print_text(info_text(info, context.style));
    }
    return success;
}

}  // namespace inquit::cli
