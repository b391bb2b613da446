// From the arguments of the program to a command: one function for each verb.
#include "cli/options.h"

#include <algorithm>

#include <climits>
#include <fmt/format.h>

#include "cli/completion.h"
#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/options_common.h"
#include "searcher/compare.h"

namespace inquit::cli {
namespace {

// What `index` and `analyse` both say of the files.
void reading(Flags& flags, ReadOptions& into) {
    flags.value("--as", "KIND", "read every file as this format", [&](const std::string& value) {
        into.format = value;
    });
    flags.values("--map",
                 "FIELD=COLUMN",
                 "the file's own name of a field: title, date, source, text, …",
                 [&](const std::string& value) {
                     const auto equals = value.find('=');
                     if (equals == 0 || equals == std::string::npos || equals + 1 == value.size())
                         throw Error(
                             fmt::format("--map takes FIELD=COLUMN, not “{}”", printable(value)),
                             "as in --map title=head");
                     into.fields[value.substr(0, equals)] = value.substr(equals + 1);
                 });
    flags.value("--lang",
                "LANG",
                "language of the texts, ISO 639-1, or auto",
                [&](const std::string& value) { into.language = value; });
    flags.value(
        "--max-size", "SIZE", "largest article that is read (50MB)", [&](const std::string& value) {
            into.max_size = read_size("--max-size", value);
        });
}

Command index_options(const Input& input) {
    IndexCommand command;
    auto& job = command.job;
    Flags flags{input.verb};
    flags.words("PATH", job.paths, 0, INT_MAX);
    flags.toggle("--prune", job.prune, "drop articles whose files are gone from disk");
    flags.toggle("--dry-run", job.dry_run, "say what would be done, and do nothing");
    flags.values("--exclude", "GLOB", "leave files and folders out", [&](const std::string& value) {
        job.exclude.push_back(value);
    });
    flags.value("--source", "NAME", "outlet of all these articles", [&](const std::string& value) {
        job.read.source = value;
    });
    flags.toggle("--force", job.force, "read unchanged files again too");
    flags.group(Group::more);
    reading(flags, job.read);
    flags.value("--files-from",
                "FILE",
                "paths to read, one a line; - is stdin",
                [&](const std::string& value) { command.files_from = value; });
    flags.toggle("-0,--null", command.nul, "those paths end with NUL");
    flags.value("--problems",
                "FILE",
                "write what could not be read as JSON Lines",
                [&](const std::string& value) { command.problems = value; });
    flags.value(
        "--jobs", "N", "threads that read and analyse (all cores)", [&](const std::string& value) {
            job.jobs = static_cast<unsigned>(read_number("--jobs", value, 1, 1024));
        });
    flags.value(
        "--memory", "SIZE", "what may wait between them (256MB)", [&](const std::string& value) {
            job.memory = read_size("--memory", value);
        });
    choice<When>(flags,
                 "--progress",
                 command.progress,
                 {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}},
                 "auto: on a terminal");
    read(flags, input);
    if (job.paths.empty() && command.files_from.empty())
        throw Error("what shall be read?", fmt::format("as in: {}", input.verb.examples[0]));
    return command;
}

Command show_options(const Input& input) {
    ShowCommand command;
    std::vector<std::string> words;
    bool quotes = false, entities = false, raw = false, json = false, plain = false;
    Flags flags{input.verb};
    flags.words("ID", words, 1, 1);
    flags.toggle("--quotes", quotes, "its quotes only, each with its speaker");
    flags.toggle("--explain", command.explain, "with --quotes or --json: why each has its speaker");
    flags.toggle("--entities", entities, "people, organisations and places it names");
    flags.toggle("--raw", raw, "its text and nothing else");
    flags.toggle("--json", json, "the same as --format json");
    flags.toggle("--no-highlight", plain, "quotes unmarked");
    format_flag(flags, command.format, {Format::text, Format::json});
    read(flags, input);
    command.id = words.front();
    command.marks = !plain;
    if (json) command.format = Format::json;
    if (command.explain && !quotes && command.format != Format::json)
        throw Error("--explain goes with --quotes or --json");
    if (quotes + entities + raw > 1)
        throw Error("--quotes, --entities and --raw exclude each other");
    using Part = ShowCommand::Part;
    if (quotes) command.part = Part::quotes;
    if (entities) command.part = Part::entities;
    if (raw) command.part = Part::raw;
    return command;
}

Command compare_options(const Input& input) {
    CompareCommand command;
    Flags flags{input.verb};
    flags.words("ID", command.ids, 1, static_cast<int>(most_accounts));
    flags.toggle("--all", command.all, "a table of these accounts, or of all accounts of the one");
    format_flag(flags, command.format, {Format::text, Format::json});
    read(flags, input);
    if (command.ids.size() > 2 && !command.all)
        throw Error("two accounts are compared", "more of them in a table: --all");
    return command;
}

Command analyse_options(const Input& input) {
    AnalyseCommand command;
    Flags flags{input.verb};
    flags.words("FILE", command.files, 1, INT_MAX);
    reading(flags, command.read);
    format_flag(flags, command.format, {Format::text, Format::jsonl});
    read(flags, input);
    return command;
}

// names merge A B, names split A [B], names rename A NEW, names undo, names decisions; else words to list by.
void names_action(NamesCommand& command, std::vector<std::string> words) {
    using Action = NamesCommand::Action;
    const std::string first = words.empty() ? std::string() : words.front();
    if ((first == "undo" || first == "decisions") && words.size() == 1) {
        command.action = first == "undo" ? Action::undo : Action::decisions;
        return;
    }
    for (const Verdict verdict : {Verdict::merge, Verdict::split, Verdict::rename}) {
        if (first != name(verdict)) continue;
        const std::size_t least = verdict == Verdict::split ? 2 : 3;
        const std::size_t most = verdict == Verdict::rename ? 3 : words.size();
        if (words.size() < least || words.size() > most)
            throw Error(fmt::format("names {} takes {}",
                                    first,
                                    verdict == Verdict::merge   ? "two names or more"
                                    : verdict == Verdict::split ? "a name, or two that are not one"
                                                                : "a name and a new one"),
                        "a name of several words stands in quotation marks");
        command.action = Action::decide;
        command.verdict = verdict;
        command.names.assign(words.begin() + 1, words.end());
        return;
    }
    for (const std::string& word : words) command.request.words += word + ' ';
}

Command names_options(const Input& input) {
    NamesCommand command;
    std::vector<std::string> words;
    command.request.limit = 20;
    Flags flags{input.verb};
    flags.words("WORDS", words, 0, INT_MAX);
    flags.value("--type",
                "person|organisation|place",
                "what is listed (person), or decided on (what the name is most often)",
                [&](const std::string& value) {
                    command.type = chosen<EntityType>("--type",
                                                      {{"person", EntityType::person},
                                                       {"organisation", EntityType::organisation},
                                                       {"org", EntityType::organisation},
                                                       {"place", EntityType::place}},
                                                      value);
                });
    flags.toggle("--joined", command.request.joined, "only those with more than one spelling");
    flags.value("-n,--limit", "N", "at most this many, or all (20)", [&](const std::string& value) {
        command.request.limit =
            value == "all"
                ? UINT32_MAX
                : static_cast<std::uint32_t>(read_number("--limit", value, 0, UINT32_MAX));
    });
    format_flag(flags, command.format, {Format::text, Format::line, Format::json});
    read(flags, input);
    if (command.type) command.request.type = *command.type;
    names_action(command, std::move(words));
    return command;
}

Command info_options(const Input& input) {
    InfoCommand command;
    Flags flags{input.verb};
    format_flag(flags, command.format, {Format::text, Format::json});
    read(flags, input);
    return command;
}

Command check_options(const Input& input) {
    CheckCommand command;
    Flags flags{input.verb};
    flags.toggle(
        "--problems", command.problems, "list every file that could not be read, with the reason");
    flags.toggle("--deep", command.deep, "read every block of the databases");
    read(flags, input);
    return command;
}

Command serve_options(const Input& input) {
    ServeCommand command;
    Flags flags{input.verb};
    flags.value(
        "--port", "N", "where it listens (8017); 0: any free port", [&](const std::string& value) {
            command.port = static_cast<int>(read_number("--port", value, 0, 65535));
        });
    flags.toggle("--open", command.open, "open the page in the browser");
    flags.toggle("--edit",
                 command.edit,
                 "names can be merged, split and renamed from the page, by whoever opens the "
                 "address that is printed");
    read(flags, input);
    return command;
}

Command completion_options(const Input& input);

using VerbOptions = Command (*)(const Input&);

VerbOptions options_of(std::string_view verb) {
    if (verb == "index") return index_options;
    if (verb == "search") return search_options;
    if (verb == "quotes") return quotes_options;
    if (verb == "facets") return facets_options;
    if (verb == "export") return export_options;
    if (verb == "watch") return watch_options;
    if (verb == "words") return words_options;
    if (verb == "compare") return compare_options;
    if (verb == "suggest") return suggest_options;
    if (verb == "verify") return verify_options;
    if (verb == "show") return show_options;
    if (verb == "analyse") return analyse_options;
    if (verb == "names") return names_options;
    if (verb == "info") return info_options;
    if (verb == "check") return check_options;
    if (verb == "completion") return completion_options;
    return serve_options;
}

// The flags of a verb, as its own function declares them.
std::vector<FlagInfo> flags_of(const VerbInfo& verb) {
    Common unused;
    try {
        options_of(verb.name)({verb, {"--help"}, {}, {}, unused});
    } catch (const HelpWanted& help) {
        return help.flags;
    }
    return {};
}

Command completion_options(const Input& input) {
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("SHELL", words, 1, 1);
    read(flags, input);
    const auto shell =
        chosen<Shell>("inquit completion",
                      {{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}},
                      words.front());
    std::vector<VerbFlags> all;
    all.reserve(verbs.size());
    for (const auto& verb : verbs) all.push_back({&verb, flags_of(verb)});
    return PrintCommand{completion(shell, all)};
}

[[noreturn]] void refuse_verb(const std::string& word) {
    std::vector<std::string> names;
    names.reserve(verbs.size());
    for (const auto& verb : verbs) names.emplace_back(verb.name);
    const auto meant = nearest_of(word, names);
    throw Error(fmt::format("there is no verb “{}”", printable(word)),
                meant.empty() ? "inquit -h lists them" : fmt::format("Did you mean {}?", meant));
}

// Where the verb stands: behind flags of every verb, if anywhere. They are read as if they followed it.
std::size_t verb_place(const std::vector<std::string>& arguments) {
    std::size_t at = 0;
    while (at < arguments.size() && arguments[at].starts_with('-')) {
        const auto& flag = arguments[at];
        const bool apart = flag == "--db" || flag == "--color";  // the value is the next word
        const bool known = apart || flag == "--no-pager" || flag.starts_with("--db=") ||
                           flag.starts_with("--color=");
        if (!known) {
            throw Error(fmt::format("unknown flag {} in front of the verb", printable(flag)),
                        "as in: inquit search quota --speaker brekk");
        }
        at += apart ? 2 : 1;
    }
    return at;
}

// The settings for one verb; the place of the index is kept apart, since the environment comes before it.
std::vector<Setting> settings_for(const VerbInfo& verb,
                                  const std::string& config_file,
                                  Common& common) {
    std::vector<Setting> mine;
    for (auto& setting : read_config_file(config_file)) {
        if (!setting.verb.empty() && verb_named(setting.verb) == nullptr) {
            throw Error(fmt::format("{}, line {}: there is no verb “{}”",
                                    printable(config_file),
                                    setting.line,
                                    printable(setting.verb)));
        }
        if (!setting.verb.empty() && setting.verb != verb.name) continue;
        if (setting.key == "db" && !setting.values.empty()) {
            common.db_configured = setting.values.back();
        } else {
            mine.push_back(std::move(setting));
        }
    }
    return mine;
}

}  // namespace

Invocation parse(const std::vector<std::string>& arguments, const std::string& config_file) {
    Invocation invocation;
    const auto first = arguments.empty() ? std::string{} : arguments.front();
    if (first == "--help" || first == "-h") {
        invocation.command = PrintCommand{overview(first == "--help")};
        return invocation;
    }
    if (first == "--version") {
        invocation.command = PrintCommand{"inquit " INQUIT_VERSION "\n"};
        return invocation;
    }
    const auto place = verb_place(arguments);
    if (place >= arguments.size()) throw Error("a verb is missing", "inquit -h lists them");
    const auto* verb = verb_named(arguments[place]);
    if (verb == nullptr) refuse_verb(arguments[place]);
    std::vector<std::string> rest(arguments.begin(),
                                  arguments.begin() + static_cast<std::ptrdiff_t>(place));
    rest.insert(
        rest.end(), arguments.begin() + static_cast<std::ptrdiff_t>(place) + 1, arguments.end());
    const auto settings = settings_for(*verb, config_file, invocation.common);
    try {
        invocation.command =
            options_of(verb->name)({*verb, rest, settings, config_file, invocation.common});
    } catch (const HelpWanted& help) {
        invocation.command = PrintCommand{help.text};
    }
    return invocation;
}

}  // namespace inquit::cli
