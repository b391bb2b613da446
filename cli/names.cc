// inquit names
#include <algorithm>

#include <fmt/format.h>

#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/name_decisions.h"
#include "cli/numbers.h"
#include "indexer/store/decisions_file.h"
#include "searcher/index.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

// "also H. Brekk, Brekk (in 12 articles)"
std::string spellings(const ListedName& name) {
    std::string out;
    for (const NameSpelling& spelling : name.also) {
        out += out.empty() ? "also " : ", ";
        out += one_line(spelling.printed);
        if (spelling.articles > 0)
            out += fmt::format(" (in {})", counted(spelling.articles, "article"));
    }
    return out;
}

std::string list_text(const NameList& list, const Style& style) {
    constexpr unsigned indent = 8;
    std::string out;
    unsigned width = 0;
    for (const ListedName& name : list.names)
        width = std::max(width, display_width(one_line(name.name)));
    for (const ListedName& name : list.names) {
        out += fmt::format("{}  {:>8}\n",
                           style(Ink::title, padded(one_line(name.name), width)),
                           grouped(name.articles));
        if (!name.also.empty()) out += labelled("", spellings(name), indent, style.text_width());
    }
    if (list.names.size() < list.total)
        out += fmt::format("{} of {} shown (-n {} for all)\n",
                           grouped(list.names.size()),
                           grouped(list.total),
                           list.total);
    return out;
}

std::string list_lines(const NameList& list) {
    std::string out;
    for (const ListedName& name : list.names) {
        out += fmt::format("{}\t{}\t", one_line(name.name), name.articles);
        for (const NameSpelling& spelling : name.also) {
            if (&spelling != &name.also.front()) out += "; ";
            out += one_line(spelling.printed);
        }
        out += '\n';
    }
    return out;
}

int list(const NamesCommand& command, const Context& context) {
    const auto format = context.resolved(command.format, Format::line);
    const NameList found = Index::open(context.index()).names(command.request);
    if (format == Format::json) {
        context.print_data(json(found) + '\n', format);
    } else if (format == Format::line) {
        context.print_data(list_lines(found), format);
    } else {
        context.print_text(list_text(found, context.style));
    }
    const Decisions decisions = read_decisions(read_decisions_file(context.index()));
    for (const std::string& problem : decisions.problems)
        context.mention(fmt::format("names.txt, {}\n", one_line(problem)));
    if (found.total == 0) context.mention("no name like that here\n");
    return found.total == 0 ? nothing : success;
}

int decide(const NamesCommand& command, const Context& context) {
    const std::string sentence =
        decide(context.index(), NameWish{*command.verdict, command.type, command.names});
    context.mention(sentence + "; 'inquit names undo' takes it back\n");
    return success;
}

int undo(const Context& context) {
    const std::string taken = take_back(context.index());
    context.mention(taken.empty() ? "there is no decision to take back\n"
                                  : "taken back: " + one_line(taken) + '\n');
    return taken.empty() ? nothing : success;
}

int print_decisions(const Context& context) {
    const std::string text = read_decisions_file(context.index());
    context.print_data(text, Format::line);
    return text.empty() ? nothing : success;
}

}  // namespace

int carry_out(const NamesCommand& command, const Context& context) {
    switch (command.action) {
        case NamesCommand::Action::list:
            return list(command, context);
        case NamesCommand::Action::decide:
            return decide(command, context);
        case NamesCommand::Action::undo:
            return undo(context);
        case NamesCommand::Action::decisions:
            return print_decisions(context);
    }
    return failure;
}

}  // namespace inquit::cli
