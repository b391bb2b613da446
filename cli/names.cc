// inquit names
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/numbers.h"
#include "indexer/store/decisions_file.h"
#include "searcher/index.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

constexpr std::array types{EntityType::person, EntityType::organisation, EntityType::place};

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

// Articles that have the name, shown or printed so.
std::uint64_t articles_of(Index& index, EntityType type, const std::string& name) {
    NamesRequest request;
    request.type = type;
    request.words = name;
    request.limit = UINT32_MAX;
    std::uint64_t articles = 0;
    for (const ListedName& listed : index.names(request).names) {
        const bool spelled =
            std::ranges::find(listed.also, name, &NameSpelling::printed) != listed.also.end();
        if (spelled || listed.name == name) articles += listed.articles;
    }
    return articles;
}

// What the first name is called most often: a person, an organisation or a place.
EntityType type_of(Index& index, const std::string& name) {
    EntityType best{};
    std::uint64_t most = 0;
    for (const EntityType type : types) {
        const std::uint64_t articles = articles_of(index, type, name);
        if (articles > most) best = type;
        most = std::max(most, articles);
    }
    if (most == 0)
        throw Error(fmt::format("nobody and nothing is called “{}” here", printable(name)),
                    "inquit names WORDS lists the names that have these words");
    return best;
}

void require(Index& index, EntityType type, const std::string& name) {
    if (articles_of(index, type, name) > 0) return;
    throw Error(fmt::format("no {} is called “{}” here", inquit::name(type), printable(name)),
                "inquit names WORDS lists the names; --type says what kind is meant");
}

std::string sentence(const Decision& decision) {
    const std::string first = one_line(decision.names.front());
    std::string others;
    for (std::size_t i = 1; i < decision.names.size(); ++i)
        others += (others.empty() ? "" : ", ") + one_line(decision.names[i]);
    switch (decision.verdict) {
        case Verdict::merge:
            return fmt::format("{} is {} from now on", others, first);
        case Verdict::split:
            return others.empty() ? fmt::format("{} is nobody else from now on", first)
                                  : fmt::format("{} is not {} from now on", first, others);
        case Verdict::rename:
            return fmt::format("{} is shown as {} from now on", first, others);
    }
    return {};
}

int decide(const NamesCommand& command, const Context& context) {
    const std::string path = context.index();
    Index index = Index::open(path);
    Decision decision{*command.verdict, {}, command.names};
    decision.type = command.type ? *command.type : type_of(index, decision.names.front());
    const bool rename = decision.verdict == Verdict::rename;
    if (rename && articles_of(index, decision.type, decision.names.back()) > 0)
        throw Error(
            fmt::format("somebody is called “{}” already", printable(decision.names.back())),
            "inquit names merge makes two names one");
    for (const std::string& name : decision.names) {
        if (!rename || &name == &decision.names.front()) require(index, decision.type, name);
    }
    std::string text = read_decisions_file(path);
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    write_decisions_file(path, text + decision_line(decision));
    context.mention(sentence(decision) + "; 'inquit names undo' takes it back\n");
    return success;
}

int undo(const Context& context) {
    const std::string path = context.index();
    static_cast<void>(Index::open(path));
    const std::string text = read_decisions_file(path);
    const std::string before = without_last_decision(text);
    if (before == text) {
        context.mention("there is no decision to take back\n");
        return nothing;
    }
    const Decision last = read_decisions(text).all.back();
    write_decisions_file(path, before);
    context.mention("taken back: " + one_line(decision_line(last)) + '\n');
    return success;
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
