// The flags of one verb, read by CLI11, which no other file sees.
#include "cli/flags.h"

#include <algorithm>
#include <deque>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/display.h"
#include "cli/suggest.h"

namespace inquit::cli {

struct Flags::State {
    explicit State(const VerbInfo& info) : verb(info), app(std::string{info.help}) {
        app.set_help_flag("-h", "the most used flags and two examples");
        app.set_help_all_flag("--help", "all flags, the query language, exit codes");
    }

    CLI::Option* add(CLI::Option* option, std::string_view placeholder, const std::string& help) {
        auto names = option->get_name(false, true);
        for (std::size_t at = 0; (at = names.find(',', at)) != std::string::npos; at += 2)
            names.insert(at + 1, " ");
        flags.push_back({names, std::string{placeholder}, help, group});
        return option;
    }

    const VerbInfo& verb;
    CLI::App app;
    Group group = Group::often;
    std::vector<FlagInfo> flags;
    std::vector<std::string>* words = nullptr;
    int least_words = 0, most_words = 0;
    std::string words_name;
};

namespace {

[[noreturn]] void refuse_unknown(const CLI::App& app,
                                 const VerbInfo& verb,
                                 const std::string& given) {
    const auto name = given.substr(0, given.find('='));
    std::vector<std::string> known;
    for (const auto* option : app.get_options()) {
        for (const auto& long_name : option->get_lnames()) known.push_back("--" + long_name);
    }
    auto hint = fmt::format("inquit {} --help lists the flags", verb.name);
    if (const auto meant = nearest_of(name, known); !meant.empty() && name.starts_with("--")) {
        hint = fmt::format("Did you mean {}?", meant);
    } else if (verb.operands.find("QUERY") != std::string_view::npos && !name.starts_with("--")) {
        hint = fmt::format("to leave a word out write NOT {}, or put -- in front of the query",
                           name.substr(1));
    }
    throw Error(fmt::format("unknown flag {}", printable(name)), printable(hint));
}

// CLI11 would take the next word as the value.
void refuse_empty_values(const std::vector<std::string>& arguments) {
    for (const auto& argument : arguments) {
        if (argument == "--") return;
        if (argument.starts_with("--") && argument.find('=') == argument.size() - 1)
            throw Error(
                fmt::format("{} has no value", printable(argument.substr(0, argument.size() - 1))));
    }
}

void apply(CLI::App& app, const VerbInfo& verb, const Setting& setting, std::string_view config) {
    const auto place = fmt::format("{}, line {}", printable(config), setting.line);
    auto* option = app.get_option_no_throw("--" + setting.key);
    if (option == nullptr) {
        throw Error(
            fmt::format("{}: inquit {} has no flag --{}", place, verb.name, printable(setting.key)),
            fmt::format("inquit {} --help lists them", verb.name));
    }
    if (!option->empty()) return;  // the command line says otherwise
    try {
        for (const auto& value : setting.values) option->add_result(value);
        option->run_callback();
    } catch (const Error& error) {
        throw Error(fmt::format("{}: {}", place, error.what()), error.hint());
    } catch (const CLI::ParseError&) {
        throw Error(fmt::format("{}: --{} does not take this value", place, setting.key));
    }
}

}  // namespace

Flags::Flags(const VerbInfo& verb) : state_(std::make_unique<State>(verb)) {}

Flags::~Flags() = default;

void Flags::group(Group group) { state_->group = group; }

void Flags::toggle(const std::string& names, bool& into, const std::string& help) {
    state_->add(state_->app.add_flag(names, into), {}, help);
}

void Flags::value(const std::string& names,
                  std::string_view placeholder,
                  const std::string& help,
                  Take take) {
    const auto last = [take = std::move(take)](const CLI::results_t& results) {
        take(results.back());
        return true;
    };
    state_->add(state_->app.add_option(names, last), placeholder, help)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void Flags::values(const std::string& names,
                   std::string_view placeholder,
                   const std::string& help,
                   Take take) {
    const auto all = [take = std::move(take)](const CLI::results_t& results) {
        for (const auto& result : results) take(result);
        return true;
    };
    state_->add(state_->app.add_option(names, all), placeholder, help)
        ->expected(1, CLI::detail::expected_max_vector_size)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
}

void Flags::words(const std::string& placeholder,
                  std::vector<std::string>& into,
                  int least,
                  int most) {
    state_->words = &into;
    state_->words_name = placeholder;
    state_->least_words = least;
    state_->most_words = most;
    state_->app.allow_extras();
}

void Flags::read(const std::vector<std::string>& arguments,
                 const std::vector<Setting>& settings,
                 const std::string& config_name) {
    auto& [verb, app, group, flags, words, least, most, words_name] = *state_;
    refuse_empty_values(arguments);
    // CLI11 is given what stands in front of "--" only: what follows are words, however they look.
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    try {
        app.parse(std::vector<std::string>(std::make_reverse_iterator(mark), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        throw HelpWanted{verb_help(verb, flags, false), flags};
    } catch (const CLI::CallForAllHelp&) {
        throw HelpWanted{verb_help(verb, flags, true), flags};
    } catch (const CLI::ExtrasError&) {
        // Looked at below, with the extras.
    } catch (const CLI::ParseError& error) {
        throw Error(printable(error.what()), fmt::format("inquit {} -h shows how", verb.name));
    }
    auto extras = app.remaining();
    for (const auto& extra : extras) {
        if (extra.size() > 1 && extra.front() == '-') refuse_unknown(app, verb, extra);
    }
    if (mark != arguments.end()) extras.insert(extras.end(), mark + 1, arguments.end());
    const auto count = static_cast<int>(extras.size());
    if (count > most) {
        throw Error(fmt::format("inquit {} takes no “{}”",
                                verb.name,
                                printable(extras[static_cast<std::size_t>(most)])),
                    fmt::format("inquit {} -h shows how", verb.name));
    }
    if (count < least) {
        throw Error(fmt::format("{} is missing", words_name),
                    fmt::format("as in: {}", verb.examples[0]));
    }
    if (words != nullptr) *words = std::move(extras);
    for (const auto& setting : settings) apply(app, verb, setting, config_name);
}

}  // namespace inquit::cli
