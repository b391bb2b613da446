// Completion scripts: plain lists, for the shells do the rest.
#include "cli/completion.h"

#include <string_view>

#include <fmt/format.h>

namespace inquit::cli {
namespace {

std::vector<std::string> divided(std::string_view text, std::string_view divider) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(divider, at), text.size());
        out.emplace_back(text.substr(at, end - at));
        at = end + divider.size();
    }
    return out;
}

std::vector<std::string> names_of(const FlagInfo& flag) { return divided(flag.names, ", "); }

// The words that a flag takes: "best|newest|oldest"; none where it takes anything.
std::vector<std::string> choices_of(const FlagInfo& flag) {
    return flag.value.find('|') == std::string::npos ? std::vector<std::string>{}
                                                     : divided(flag.value, "|");
}

bool takes_files(const VerbInfo& verb) {
    return verb.operands.starts_with("PATH") || verb.operands.starts_with("FILE");
}

bool takes_a_path(const FlagInfo& flag) { return flag.value == "FILE" || flag.value == "FOLDER"; }

// For single quotes of a POSIX shell and of zsh.
std::string escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
            continue;
        }
        if (special.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string verb_names(std::span<const VerbFlags> rows, std::string_view divider) {
    std::string out;
    for (const auto& row : rows) out.append(out.empty() ? "" : divider).append(row.verb->name);
    return out;
}

std::string bash_case(const VerbFlags& row) {
    std::string values, flags;
    for (const auto& flag : row.flags) {
        for (const auto& name : names_of(flag)) flags += name + ' ';
        const auto names = fmt::format("{}", fmt::join(names_of(flag), "|"));
        if (const auto choices = choices_of(flag); !choices.empty()) {
            values +=
                fmt::format("                {}) words='{}' ;;\n", names, fmt::join(choices, " "));
        } else if (takes_a_path(flag)) {
            values += fmt::format("                {}) files=1 ;;\n", names);
        } else if (!flag.value.empty()) {
            values += fmt::format("                {}) ;;\n", names);
        }
    }
    return fmt::format(
        "        {})\n            case $before in\n{}                *)\n"
        "                    if [[ $word == -* ]]; then words='{}-h --help'; else files={}; fi ;;\n"
        "            esac ;;\n",
        row.verb->name,
        values,
        flags,
        takes_files(*row.verb) ? 1 : 0);
}

std::string bash(std::span<const VerbFlags> rows) {
    std::string cases;
    for (const auto& row : rows) cases += bash_case(row);
    return fmt::format(
        "# inquit completion bash\n"
        "_inquit() {{\n"
        "    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} verb='' "
        "words='' files=0 i\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        case ${{COMP_WORDS[i]}} in {}) verb=${{COMP_WORDS[i]}}; break ;; esac\n"
        "    done\n"
        "    case $verb in\n"
        "        '') words='{} --db --color --no-pager -h --help --version' ;;\n"
        "{}"
        "    esac\n"
        "    COMPREPLY=()\n"
        "    [ -n \"$words\" ] && COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
        "    [ $files = 1 ] && compopt -o filenames && COMPREPLY=($(compgen -f -- \"$word\"))\n"
        "    return 0\n"
        "}}\n"
        "complete -F _inquit inquit\n",
        verb_names(rows, "|"),
        verb_names(rows, " "),
        cases);
}

std::string zsh_flag(const FlagInfo& flag) {
    std::string out;
    const auto help = escaped(flag.help, "[]:");
    for (const auto& name : names_of(flag)) {
        out += fmt::format(" \\\n                '*{}[{}]", name, help);
        if (const auto choices = choices_of(flag); !choices.empty()) {
            out += fmt::format(":value:({})", fmt::join(choices, " "));
        } else if (takes_a_path(flag)) {
            out += ":path:_files";
        } else if (!flag.value.empty()) {
            out += ":value:";
        }
        out += '\'';
    }
    return out;
}

std::string zsh(std::span<const VerbFlags> rows) {
    std::string described, cases;
    for (const auto& row : rows) {
        described += fmt::format("        '{}:{}'\n", row.verb->name, escaped(row.verb->help, ":"));
        std::string flags;
        for (const auto& flag : row.flags) flags += zsh_flag(flag);
        cases += fmt::format("            {})\n                _arguments{}{} ;;\n",
                             row.verb->name,
                             flags,
                             takes_files(*row.verb) ? " \\\n                '*:path:_files'" : "");
    }
    return fmt::format(
        "#compdef inquit\n"
        "_inquit() {{\n"
        "    local -a verbs\n"
        "    verbs=(\n{}    )\n"
        "    if ((CURRENT == 2)); then\n"
        "        _describe verb verbs\n"
        "    else\n"
        "        local verb=$words[2]\n"
        "        shift words\n"
        "        ((CURRENT--))\n"
        "        case $verb in\n{}        esac\n"
        "    fi\n"
        "}}\n"
        "compdef _inquit inquit\n",
        described,
        cases);
}

std::string fish_flag(const VerbInfo& verb, const FlagInfo& flag) {
    auto out = fmt::format("complete -c inquit -n '__fish_seen_subcommand_from {}'", verb.name);
    for (const auto& name : names_of(flag))
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (const auto choices = choices_of(flag); !choices.empty()) {
        out += fmt::format(" -x -a '{}'", fmt::join(choices, " "));
    } else if (!flag.value.empty()) {
        out += takes_a_path(flag) ? " -r -F" : " -x";
    }
    return out + fmt::format(" -d '{}'\n", escaped(flag.help, ""));
}

std::string fish(std::span<const VerbFlags> rows) {
    std::string out = "# inquit completion fish\ncomplete -c inquit -f\n";
    for (const auto& row : rows) {
        out += fmt::format("complete -c inquit -n __fish_use_subcommand -a {} -d '{}'\n",
                           row.verb->name,
                           escaped(row.verb->help, ""));
        if (takes_files(*row.verb))
            out += fmt::format("complete -c inquit -n '__fish_seen_subcommand_from {}' -F\n",
                               row.verb->name);
        for (const auto& flag : row.flags) out += fish_flag(*row.verb, flag);
    }
    return out;
}

}  // namespace

std::string completion(Shell shell, std::span<const VerbFlags> rows) {
    switch (shell) {
        case Shell::bash:
            return bash(rows);
        case Shell::zsh:
            return zsh(rows);
        case Shell::fish:
            return fish(rows);
    }
    return {};
}

}  // namespace inquit::cli
