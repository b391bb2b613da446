// The options of watch.
#include <climits>

#include "cli/options_query.h"

namespace inquit::cli {
namespace {

using Action = WatchCommand::Action;

// Flags that mean nothing for an action are refused, not ignored.
void refuse_others(const WatchCommand& command) {
    const auto& request = command.request;
    const bool asks = !request.filters.empty() || request.from || request.to || request.any ||
                      request.undated != Undated::keep || command.quotes || command.seen;
    if (asks && command.action != Action::add)
        throw Error("what a watch looks for is said when it is added",
                    "inquit watch remove NAME, then inquit watch add NAME …");
    if (command.keep && command.action != Action::run) throw Error("--keep goes with run");
}

}  // namespace

Command watch_options(const Input& input) {
    WatchCommand command;
    auto& request = command.request;
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("add|list|run|remove", words, 1, INT_MAX);
    flags.toggle("--keep", command.keep, "run: what is shown stays new");
    flags.toggle("--seen", command.seen, "add: what is there now is not new");
    flags.toggle("--quotes", command.quotes, "add: what was said, instead of articles");
    sort_flag(flags, request.sort);
    dates(flags, request);
    using enum Format;
    format_flag(flags, command.format, {text, line, json, jsonl});
    filters(flags, request, {.quotes = true});
    flags.group(Group::more);
    flags.toggle("--any", request.any, "words may be missing");
    read(flags, input);
    command.action = chosen<Action>("inquit watch",
                                    {{"add", Action::add},
                                     {"list", Action::list},
                                     {"run", Action::run},
                                     {"remove", Action::remove}},
                                    words.front());
    check_dates(request);
    refuse_others(command);
    words.erase(words.begin());
    if (command.action == Action::list && !words.empty())
        throw Error("inquit watch list takes no more words");
    if ((command.action == Action::add || command.action == Action::remove) && words.empty())
        throw Error("NAME is missing", "as in: inquit watch add quota 'herring quota'");
    if (command.action == Action::add) {
        request.query = query_of({words.begin() + 1, words.end()});
        words.resize(1);
    }
    command.names = std::move(words);
    return command;
}

}  // namespace inquit::cli
