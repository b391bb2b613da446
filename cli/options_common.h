// Pieces that the functions of options share: choices of words, formats, and the flags of every verb.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/flags.h"
#include "cli/suggest.h"

namespace inquit::cli {

// What the function of a verb reads from.
struct Input {
    const VerbInfo& verb;
    const std::vector<std::string>& arguments;
    const std::vector<Setting>& settings;
    const std::string& config_file;
    Common& common;
};

template <class T>
using Choices = std::vector<std::pair<std::string_view, T>>;

// Throws Error: `flag` takes only these words.
[[noreturn]] void refuse_choice(std::string_view flag,
                                const std::vector<std::string>& words,
                                const std::string& value);

template <class T>
T chosen(std::string_view flag, const Choices<T>& choices, const std::string& value) {
    std::vector<std::string> words;
    for (const auto& [word, choice] : choices) {
        if (word == value) return choice;
        words.emplace_back(word);
    }
    refuse_choice(flag, words, value);
}

// A flag that takes one of a few words.
template <class T>
void choice(Flags& flags,
            const std::string& name,
            T& into,
            const Choices<T>& choices,
            const std::string& help) {
    std::string placeholder;
    for (const auto& [word, value] : choices)
        placeholder.append(placeholder.empty() ? "" : "|").append(word);
    flags.value(name, placeholder, help, [&into, name, choices](const std::string& value) {
        into = chosen(name, choices, value);
    });
}

void format_flag(Flags& flags, Format& into, std::initializer_list<Format> those);

// Declares the flags of every verb, then reads them all.
void read(Flags& flags, const Input& input);

// Calls `take` with each part of a comma-separated list.
void each_listed(const std::string& list, const std::function<void(const std::string&)>& take);

// The verbs that ask the index.
Command search_options(const Input& input);
Command quotes_options(const Input& input);
Command facets_options(const Input& input);
Command export_options(const Input& input);
Command watch_options(const Input& input);
Command suggest_options(const Input& input);
Command words_options(const Input& input);
Command verify_options(const Input& input);

}  // namespace inquit::cli
