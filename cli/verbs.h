// The verbs: one table for help, suggestions and parsing.
#pragma once

#include <array>
#include <string_view>

namespace inquit::cli {

struct VerbInfo {
    std::string_view name;
    std::string_view operands;  // as in the usage line
    std::string_view help;      // one clause
    std::array<std::string_view, 2> examples;
};

// In the order in which one meets them.
inline constexpr auto verbs = std::to_array<VerbInfo>({
    {.name = "index",
     .operands = "PATH…",
     .help = "read articles into the index",
     .examples = {"inquit index ~/news", "inquit index --prune --exclude 'drafts/*' ~/news"}},
    {.name = "search",
     .operands = "QUERY…",
     .help = "find articles, best first",
     .examples = {"inquit search quota --speaker brekk --from 2019-04",
                  "inquit search '\"shared quota\" OR wil* NOT section:sport'"}},
    {.name = "quotes",
     .operands = "[QUERY…]",
     .help = "find what was said, and by whom",
     .examples = {"inquit quotes herring --speaker brekk",
                  "inquit quotes --org 'fisheries ministry' --sort newest"}},
    {.name = "facets",
     .operands = "[QUERY…]",
     .help = "count speakers, people, places, sources and more",
     .examples = {"inquit facets quota --by speaker,place",
                  "inquit facets --by month --format csv"}},
    {.name = "words",
     .operands = "[QUERY…]",
     .help = "the words that set speakers or sources apart",
     .examples = {"inquit words quota --by speaker", "inquit words quota --near 5"}},
    {.name = "suggest",
     .operands = "PREFIX",
     .help = "names and words that begin so",
     .examples = {"inquit suggest bre", "inquit suggest --kind speaker 'halvar b'"}},
    {.name = "verify",
     .operands = "QUOTE",
     .help = "did anybody say this, in these words?",
     .examples = {"inquit verify 'Nobody on this quay was asked' --speaker corbel",
                  "inquit verify --from-file quotes.txt; inquit verify --pack quota.pack"}},
    {.name = "export",
     .operands = "[QUERY…]",
     .help = "all results into a file: CSV, RIS, BibTeX, …",
     .examples = {"inquit export quota --to quota.csv",
                  "inquit export --quotes --speaker brekk --evidence --to brekk.pack"}},
    {.name = "watch",
     .operands = "ACTION [NAME] [QUERY…]",
     .help = "saved searches: what is new?",
     .examples = {"inquit watch add brekk --quotes --speaker brekk",
                  "inquit watch run; inquit watch list; inquit watch remove brekk"}},
    {.name = "show",
     .operands = "ID",
     .help = "one article, with its quotes marked and attributed",
     .examples = {"inquit show 3fa1c07e", "inquit show 3fa1 --quotes"}},
    {.name = "compare",
     .operands = "ID [ID…]",
     .help = "two accounts of one event, side by side",
     .examples = {"inquit compare 3fa1 b26d", "inquit compare 3fa1 --all"}},
    {.name = "analyse",
     .operands = "FILE…",
     .help = "quotes and names in files; needs no index",
     .examples = {"inquit analyse article.txt",
                  "inquit analyse --as jsonl articles.jsonl --format jsonl"}},
    {.name = "names",
     .operands = "[WORDS…]",
     .help = "who is who across articles, and your word on it",
     .examples = {"inquit names brekk", "inquit names merge 'Halvar Brekk' 'H. Brekk'"}},
    {.name = "info",
     .operands = "",
     .help = "what the index holds",
     .examples = {"inquit info", "inquit info --format json"}},
    {.name = "check",
     .operands = "",
     .help = "is all well with the index, the files and the terminal?",
     .examples = {"inquit check --problems", "inquit check --deep"}},
    {.name = "serve",
     .operands = "",
     .help = "the page in the browser, on this machine only",
     .examples = {"inquit serve --open", "inquit serve --port 0"}},
    {.name = "completion",
     .operands = "SHELL",
     .help = "completes verbs and flags in bash, zsh or fish",
     .examples = {"source <(inquit completion bash)",
                  "inquit completion fish > ~/.config/fish/completions/inquit.fish"}},
});

constexpr const VerbInfo* verb_named(std::string_view name) {
    for (const auto& verb : verbs) {
        if (verb.name == name) return &verb;
    }
    return nullptr;
}

}  // namespace inquit::cli
