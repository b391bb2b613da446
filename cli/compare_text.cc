// Two accounts: counts first, then what is worded differently, then what only one has.
#include "cli/compare_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/phrases.h"

namespace inquit::cli {
namespace {

constexpr std::size_t most_voices = 12;
constexpr unsigned longest_name = 30;
constexpr std::uint32_t longest_bar = 12;

std::string bar(std::uint32_t count, const Style& style) {
    std::string out;
    for (std::uint32_t i = 0; i < std::min(count, longest_bar); ++i) out += "█";
    return style(Ink::bar, out);
}

std::string cell(std::uint32_t count, const Style& style) {
    return count == 0 ? "–" : fmt::format("{} {}", count, bar(count, style));
}

std::string voices(const Comparison& comparison, const Style& style) {
    if (comparison.voices.empty()) return {};
    unsigned width = 0;
    const std::size_t shown = std::min(most_voices, comparison.voices.size());
    for (std::size_t i = 0; i < shown; ++i)
        width = std::max(
            width, display_width(fit(speaker_name(comparison.voices[i].speaker), longest_name)));
    std::string out =
        style(Ink::title, padded("voices", width + 4)) + padded("A", longest_bar + 6) + "B\n";
    for (std::size_t i = 0; i < shown; ++i) {
        const AccountVoice& voice = comparison.voices[i];
        out +=
            "  " +
            padded(style(Ink::speaker, fit(speaker_name(voice.speaker), longest_name)), width + 2) +
            padded(cell(voice.quotes[0], style), longest_bar + 6) + cell(voice.quotes[1], style) +
            '\n';
    }
    const std::size_t more = comparison.voices.size() - shown;
    if (more > 0) out += fmt::format("  ({} more)\n", more);
    return out + style(Ink::faint,
                       fmt::format(
                           "  of the words, quoted: A {}, B {}\n",
                           percent(comparison.a.account.quoted_words, comparison.a.account.words),
                           percent(comparison.b.account.quoted_words, comparison.b.account.words)));
}

// A wording with the words in brackets that the other has not.
std::string marked(const SharedQuote& shared, Side side, const Style& style) {
    std::string out;
    for (const WordPiece& piece : shared.words) {
        const std::string text = flowing(side == Side::a ? piece.a : piece.b);
        if (piece.side == Side::same) out += text;
        if (piece.side != side) continue;
        const std::size_t end = text.find_last_not_of(' ') + 1;
        out += style(Ink::hit, text.substr(0, end)) + text.substr(end);
    }
    return out;
}

std::string indented(std::string_view text, const Style& style) {
    return wrap(text, {.width = style.text_width(), .indent = 5, .first_indent = 2});
}

bool is_the_same(const SharedQuote& shared) {
    return shared.label == WordingLabel::verbatim || shared.label == WordingLabel::punctuation;
}

std::string worded_differently(const Comparison& comparison, const Style& style) {
    std::string out;
    for (const SharedQuote& shared : comparison.shared) {
        if (is_the_same(shared)) continue;
        const Speaker& speaker = shared.a.speaker.name.size() < shared.b.speaker.name.size()
                                     ? shared.b.speaker
                                     : shared.a.speaker;
        out += '\n' + style(Ink::speaker, speaker_name(speaker)) +
               style(Ink::faint, fmt::format(" · {}", name(shared.label))) + '\n';
        out += indented("A " + in_marks(marked(shared, Side::a, style), shared.a.kind), style);
        out += indented("B " + in_marks(marked(shared, Side::b, style), shared.b.kind), style);
    }
    return out;
}

std::string fact_line(std::string_view what,
                      const std::vector<NamedFact>& facts,
                      const Style& style) {
    if (facts.empty()) return {};
    std::string list;
    for (const NamedFact& fact : facts) {
        if (!list.empty()) list += ", ";
        list += one_line(fact.first.text);
        if (fact.times > 1) list += fmt::format(" ({})", fact.times);
    }
    constexpr unsigned column = 17;
    return labelled("  " + std::string(what), list, column, style.text_width());
}

// Those that hold a quote stand above with the quotes.
std::string sentences(const AccountSide& side, const Style& style) {
    std::string out;
    for (const Passage& sentence : side.only_sentences) {
        const bool quoted = std::ranges::any_of(side.only_quotes, [&](const AccountQuote& quote) {
            return quote.content.start < sentence.end && sentence.start < quote.content.end;
        });
        if (!quoted) out += indented("· " + flowing(sentence.text), style);
    }
    if (out.empty()) return {};
    return style(Ink::faint, "  sentences without a counterpart") + '\n' + out;
}

std::string only_in(char letter, const AccountSide& side, const Style& style) {
    std::string out;
    for (const AccountQuote& quote : side.only_quotes) {
        out += indented(in_marks(style(Ink::quote, flowing(quote.content.text)), quote.kind) +
                            style(Ink::faint, " — " + speaker_name(quote.speaker)),
                        style);
    }
    out += fact_line("people", side.only.people, style);
    out += fact_line("organisations", side.only.organisations, style);
    out += fact_line("places", side.only.places, style);
    out += fact_line("numbers", side.only.numbers, style);
    out += fact_line("dates", side.only.dates, style);
    out += sentences(side, style);
    for (const Silence& silence : side.silences)
        out += indented(style(Ink::warning, "said to be silent: ") + flowing(silence.sentence.text),
                        style);
    if (out.empty()) return {};
    return '\n' + style(Ink::title, fmt::format("only in {}", letter)) + '\n' + out;
}

}  // namespace

std::string account_line(char letter, const Account& account, const Style& style) {
    const auto where = where_and_when(account.source, account.published);
    const auto line = fmt::format("{}  {}  {}  {}",
                                  letter,
                                  where,
                                  counted(account.words, "word"),
                                  headline(account.title, account.title_from));
    return at_edges(fit(line, style.text_width() - 10),
                    style(Ink::faint, short_id(account.id)),
                    style.text_width()) +
           '\n';
}

std::string also_told_by(const std::vector<OtherAccount>& others, const Style& style) {
    std::string out;
    for (const OtherAccount& other : others) {
        std::string line =
            fmt::format("Also told by {} ({})",
                        where_and_when(other.account.source, other.account.published),
                        short_id(other.account.id));
        if (other.shared > 0) line += ": " + counted(other.shared, "shared quote");
        out += (out.empty() ? "\n" : "") + fit(line, style.text_width()) + '\n';
    }
    return out;
}

std::string compare_text(const Comparison& comparison, const Style& style) {
    const auto different = std::ranges::count_if(
        comparison.shared, [](const SharedQuote& shared) { return !is_the_same(shared); });
    std::string out = account_line('A', comparison.a.account, style) +
                      account_line('B', comparison.b.account, style) + '\n';
    out += fmt::format("{}   {} in both ({} worded differently)   {} only in A   {} only in B\n",
                       style(Ink::title, "quotes"),
                       comparison.shared.size(),
                       different,
                       comparison.a.only_quotes.size(),
                       comparison.b.only_quotes.size());
    out += voices(comparison, style) + worded_differently(comparison, style);
    return out + only_in('A', comparison.a, style) + only_in('B', comparison.b, style);
}

}  // namespace inquit::cli
