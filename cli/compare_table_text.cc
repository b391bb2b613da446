// Several accounts: a column for each.
#include <algorithm>

#include <fmt/format.h>

#include "cli/compare_text.h"
#include "cli/display.h"
#include "cli/phrases.h"

namespace inquit::cli {
namespace {

constexpr unsigned column = 5;

char letter(std::size_t account) { return static_cast<char>('A' + account); }

std::string heading(std::string_view what, const AccountsTable& table, const Style& style) {
    const unsigned name =
        style.text_width() - column * static_cast<unsigned>(table.accounts.size());
    std::string out = padded(std::string(what), name);
    for (std::size_t i = 0; i < table.accounts.size(); ++i)
        out += padded(std::string(1, letter(i)), column);
    return style(Ink::title, out.substr(0, out.find_last_not_of(' ') + 1)) + '\n';
}

std::string row(std::string_view what, const std::vector<std::string>& cells, const Style& style) {
    const unsigned name = style.text_width() - column * static_cast<unsigned>(cells.size());
    std::string out = padded(fit(what, name - 2), name);
    for (const auto& cell : cells) out += padded(cell, column);
    return out.substr(0, out.find_last_not_of(' ') + 1) + '\n';
}

const AccountQuote& first_wording(const ThingRow& thing) {
    return **std::ranges::find_if(thing.wordings,
                                  [](const auto& wording) { return wording.has_value(); });
}

}  // namespace

std::string compare_text(const AccountsTable& table, const Style& style) {
    std::string out;
    for (std::size_t i = 0; i < table.accounts.size(); ++i)
        out += account_line(letter(i), table.accounts[i], style);
    out += '\n' + heading("voices", table, style);
    for (const VoiceRow& voice : table.voices) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < table.accounts.size(); ++i) {
            const std::uint32_t count = i < voice.quotes.size() ? voice.quotes[i] : 0;
            cells.push_back(count == 0 ? "–" : std::to_string(count));
        }
        out += row("  " + speaker_name(voice.speaker), cells, style);
    }
    if (table.things.empty()) return out;
    out += '\n' + heading("said in two or more", table, style);
    for (const ThingRow& thing : table.things) {
        std::vector<std::string> cells;
        for (const auto& wording : thing.wordings) cells.emplace_back(wording ? "x" : "–");
        const AccountQuote& quote = first_wording(thing);
        out += row("  " + in_marks(one_line(quote.content.text), quote.kind), cells, style);
    }
    return out;
}

}  // namespace inquit::cli
