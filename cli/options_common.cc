// Pieces that the functions of options share.
#include "cli/options_common.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/display.h"
#include "indexer/base/error.h"

namespace inquit::cli {

void refuse_choice(std::string_view flag,
                   const std::vector<std::string>& words,
                   const std::string& value) {
    const auto meant = nearest_of(value, words);
    throw Error(
        fmt::format("{} takes {}, not “{}”", flag, fmt::join(words, ", "), printable(value)),
        meant.empty() ? "" : fmt::format("Did you mean {}?", meant));
}

void format_flag(Flags& flags, Format& into, std::initializer_list<Format> those) {
    const Choices<Format> all = {
        {"text", Format::text},
        {"line", Format::line},
        {"json", Format::json},
        {"jsonl", Format::jsonl},
        {"csv", Format::csv},
        {"paths", Format::paths},
        {"ids", Format::ids},
        {"ris", Format::ris},
        {"bibtex", Format::bibtex},
        {"markdown", Format::markdown},
    };
    Choices<Format> some;
    for (const auto& row : all) {
        if (std::ranges::count(those, row.second) > 0) some.push_back(row);
    }
    choice(flags, "--format", into, some, "text on a terminal, else one line a result");
}

namespace {

void everywhere(Flags& flags, Common& common) {
    flags.group(Group::everywhere);
    flags.value("--db",
                "FOLDER",
                "the index; else $INQUIT_DB, the nearest .inquit/ upwards, ~/.local/share/inquit",
                [&common](const std::string& value) { common.db = value; });
    choice<When>(flags,
                 "--color",
                 common.colour,
                 {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}},
                 "colours; auto: on a terminal, without NO_COLOR");
    flags.toggle("--no-pager", common.no_pager, "print past the screen's end");
}

}  // namespace

void read(Flags& flags, const Input& input) {
    everywhere(flags, input.common);
    flags.read(input.arguments, input.settings, input.config_file);
}

void each_listed(const std::string& list, const std::function<void(const std::string&)>& take) {
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find(',', at), list.size());
        if (end > at) take(list.substr(at, end - at));
        at = end + 1;
    }
}

}  // namespace inquit::cli
