// Help texts. At most 80 columns; -h at most 24 lines.
#include "cli/help.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/display.h"
#include "indexer/schema/fields.h"

namespace inquit::cli {
namespace {

constexpr unsigned width = 80;

constexpr std::string_view exit_codes =
    "Exit codes\n"
    "    0   found, or done\n"
    "    1   nothing found\n"
    "    2   wrong usage, or failure\n"
    "    3   done, but some files could not be read\n"
    "  130   interrupted, after what was done so far is committed\n";

struct Sample {
    std::string_view query, meaning;
};

constexpr auto samples = std::to_array<Sample>({
    {"quota herring", "both words, in any of their forms"},
    {"\"one ledger\"", "the words in this order; “curly” quotes too"},
    {"quota OR catch", "either; ( ) group"},
    {"quota NOT tariff", "without the second word; also: quota -tariff"},
    {"wil*", "words that begin so"},
});

std::string row(std::string_view left, std::string_view right, unsigned column) {
    return labelled("  " + std::string{left}, right, column + 4, width);
}

std::string usage(const VerbInfo& verb) {
    return fmt::format("inquit {}{}{} [FLAGS]: {}\n",
                       verb.name,
                       verb.operands.empty() ? "" : " ",
                       verb.operands,
                       verb.help);
}

std::string examples(std::span<const std::string_view> lines) {
    std::string out = "\nExamples\n";
    for (const auto line : lines) out += fmt::format("  {}\n", line);
    return out;
}

std::string flag_rows(std::span<const FlagInfo> flags, Group group) {
    std::string out;
    for (const auto& flag : flags) {
        if (flag.group != group) continue;
        const auto left = flag.value.empty() ? flag.names : flag.names + ' ' + flag.value;
        out += row(left, flag.help, 24);
    }
    return out;
}

// All filters in one paragraph.
std::string filters_in_short(std::span<const FlagInfo> flags) {
    std::string names;
    for (const auto& flag : flags) {
        if (flag.group != Group::filters) continue;
        names += flag.names.substr(0, flag.names.find(','));
        names += ' ';
    }
    if (names.empty()) return {};
    return wrap("Filters: " + names + "(--not-speaker … leave out)",
                {.width = width, .indent = 9, .first_indent = 0});
}

std::string query_language() {
    std::string out = "\nQueries\n";
    for (const auto& sample : samples) out += row(sample.query, sample.meaning, 24);
    for (const auto& field : fields) {
        if (field.field != Field::text) out += row(field.example, field.help, 24);
    }
    return out;
}

bool takes_query(const VerbInfo& verb) {
    return verb.operands.find("QUERY") != std::string_view::npos;
}

}  // namespace

std::string overview(bool all) {
    std::string out =
        "inquit VERB [WORDS] [FLAGS]: search over news articles that knows who said what\n\n";
    for (const auto& verb : verbs) out += row(verb.name, verb.help, 10);
    constexpr std::array<std::string_view, 2> lines = {"inquit index ~/news",
                                                       "inquit search quota --speaker brekk"};
    out += examples(lines);
    if (all) {
        out += query_language();
        out += '\n';
        out += exit_codes;
        out += '\n';
    }
    out += "inquit VERB -h has the flags of a verb, inquit VERB --help all of them; --version\n";
    return out;
}

std::string verb_help(const VerbInfo& verb, std::span<const FlagInfo> flags, bool all) {
    auto out = usage(verb);
    const auto often = flag_rows(flags, Group::often);
    if (!often.empty()) out += '\n' + often;
    if (!all) {
        if (const auto filters = filters_in_short(flags); !filters.empty()) out += filters;
        out += examples(verb.examples);
        return out + fmt::format("\ninquit {} --help lists everything\n", verb.name);
    }
    const auto section = [&](Group group, std::string_view title) {
        const auto rows = flag_rows(flags, group);
        if (!rows.empty()) out += fmt::format("\n{}\n{}", title, rows);
    };
    section(Group::filters, "Filters");
    if (takes_query(verb)) {
        out +=
            "  Each has a form that leaves out: --not-speaker, --not-place, …\n"
            "  Several values of one filter are alternatives; different filters must all\n"
            "  match. A value that the index has is taken as it is, else every value with\n"
            "  all its words: brekk finds Halvar Brekk.\n";
    }
    section(Group::more, "More");
    section(Group::everywhere, "With every verb");
    if (takes_query(verb)) out += query_language();
    out += examples(verb.examples);
    return out += fmt::format("\n{}", exit_codes);
}

}  // namespace inquit::cli
