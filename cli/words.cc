// inquit words
#include <algorithm>

#include <fmt/format.h>

#include "cli/ask.h"
#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/numbers.h"
#include "searcher/index.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

std::string heading(const KeyWords& group, const KeyWordsRequest& request) {
    const auto name =
        group.name.empty()
            ? fmt::format("near the words of the query (at most {} off)", request.near)
            : one_line(group.name);
    const auto others =
        request.against.empty() ? std::string{"all else"} : one_line(request.against);
    return fmt::format("{}: {} against {} of {}",
                       name,
                       counted(group.words, "word"),
                       grouped(group.other_words),
                       others);
}

std::string table(const KeyWords& group, const KeyWordsRequest& request, const Style& style) {
    auto out = style(Ink::title, heading(group, request)) + '\n';
    if (group.key_words.empty()) return out + "  no word stands out\n\n";
    unsigned widest = sizeof("word");
    for (const auto& row : group.key_words) widest = std::max(widest, display_width(row.word));
    out += style(Ink::faint,
                 fmt::format("  {}  {:>6} {:>7} {:>10} {:>9}",
                             padded("word", widest),
                             "here",
                             "there",
                             "likelihood",
                             "log ratio")) +
           '\n';
    for (const auto& row : group.key_words) {
        out += fmt::format("  {}  {:>6} {:>7} {:>10.1f} {:>9.1f}\n",
                           padded(printable(row.word), widest),
                           grouped(row.count),
                           grouped(row.other),
                           row.likelihood,
                           row.ratio);
    }
    return out + '\n';
}

std::string lines(const KeyWords& group) {
    std::string out;
    for (const auto& row : group.key_words)
        out += fmt::format("{}\t{}\t{}\t{}\t{:.2f}\t{:.2f}\n",
                           one_line(group.name),
                           row.word,
                           row.count,
                           row.other,
                           row.likelihood,
                           row.ratio);
    return out;
}

}  // namespace

int carry_out(const WordsCommand& command, const Context& context) {
    const auto& request = command.request;
    const auto format = context.resolved(command.format, Format::line);
    auto index = Index::open(context.index());
    const auto groups = ask_index(
        request.request.query, context.style.width, [&] { return index.key_words(request); });
    std::string text;
    if (format == Format::json) {
        text = json(groups) + '\n';
    } else {
        for (const auto& group : groups)
            text += format == Format::text ? table(group, request, context.style) : lines(group);
    }
    if (format == Format::text) {
        context.print_text(text);
    } else {
        context.print_data(text, format);
    }
    const bool none =
        std::ranges::all_of(groups, [](const KeyWords& group) { return group.key_words.empty(); });
    if (groups.empty()) context.mention("Nothing found\n");
    return none ? nothing : success;
}

}  // namespace inquit::cli
