// A block for each wording: the words, who said them, and everybody who printed them so.
#include "cli/verify_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/phrases.h"
#include "cli/quotes_text.h"

namespace inquit::cli {
namespace {

constexpr unsigned indent = 4;

std::string words_of(const VerifiedQuote& found, const Style& style) {
    std::string out;
    for (const auto& piece : found.words) {
        const auto text = one_line(piece.text);
        if (!out.empty()) out += ' ';
        switch (piece.side) {
            case ComparedWords::Side::same:
                out += style(Ink::quote, text);
                break;
            case ComparedWords::Side::yours:
                out += style(Ink::bad, "[-" + text + "-]");
                break;
            case ComparedWords::Side::theirs:
                out += style(Ink::good, "{+" + text + "+}");
                break;
        }
    }
    return fmt::format("“{}{}{}”", found.begins ? "" : "… ", out, found.ends ? "" : " …");
}

// The first line of one who printed it has the speaker at its left edge.
std::string printed_by(const QuoteRecord& quote, const std::string& who, const Style& style) {
    const auto place = fmt::format(
        "{}   {}", where_and_when(quote.source, quote.published), short_id(quote.article));
    const auto width = style.text_width();
    const bool fits = display_width(who) + display_width(place) + 2 <= width;
    std::string out;
    if (!fits) out += fit(who, width) + '\n';
    return out + at_edges(fits ? who : "", style(Ink::faint, fit(place, width - 2)), width) + '\n';
}

std::string blocks(const std::vector<VerifiedQuote>& quotes, const Style& style) {
    std::string out;
    for (const auto& group : same_words(quotes)) {
        const auto& first = quotes[group.front()];
        out += wrap(words_of(first, style),
                    {.width = style.text_width(), .indent = indent + 1, .first_indent = indent});
        for (const auto place : group) {
            const auto& quote = quotes[place].quote;
            std::string who;
            if (place == group.front()) {
                who = std::string(indent, ' ') + style(Ink::speaker, speaker_name(quote.speaker));
                const auto how = introduction(quote.speaker, quote.mention, quote.cue);
                if (!how.empty()) who += " · " + how;
            }
            out += printed_by(quote, who, style);
        }
    }
    return out;
}

std::string exact_line(const Verification& answer) {
    auto out = counted(answer.outlets, "outlet");
    if (answer.total > answer.outlets) out += ", " + counted(answer.total, "quote");
    if (answer.total > answer.matches.size())
        out += fmt::format("; {} shown", grouped(answer.matches.size()));
    return out;
}

// “1 word of 12 differs from each of the 2 nearest”
std::string altered_line(const Verification& answer) {
    const auto& first = answer.matches.front();
    const auto alike = std::ranges::count_if(answer.matches, [&](const VerifiedQuote& other) {
        return other.changed == first.changed && other.share == first.share;
    });
    const auto from = alike == 1 ? std::string("the nearest")
                                 : fmt::format("each of the {} nearest",
                                               grouped(static_cast<std::uint64_t>(alike)));
    if (first.changed == 0) return "only marks, capitals or hyphens differ from " + from;
    return fmt::format("{} of {} {} from {}",
                       counted(first.changed, "word"),
                       answer.words,
                       first.changed == 1 ? "differs" : "differ",
                       from);
}

std::string asked_for(const std::vector<std::string>& speakers) {
    std::string out;
    for (const auto& speaker : speakers) out += (out.empty() ? "" : " or ") + one_line(speaker);
    return out;
}

std::string not_found_line(const Verification& answer) {
    auto out = fmt::format("nothing close among {}", counted(answer.looked_at, "quote"));
    if (answer.speakers.empty()) return out;
    out += " by " + asked_for(answer.speakers);
    if (answer.others.empty())
        out += fmt::format(", nor among {} by others", grouped(answer.not_looked_at));
    return out;
}

std::string unquoted_text(const Verification& answer, const Style& style) {
    using Place = UnquotedWords::Place;
    std::string out;
    for (const auto place : {Place::reported, Place::text, Place::headline}) {
        bool said = false;
        for (const auto& words : answer.unquoted) {
            if (words.place != place) continue;
            if (!said) {
                const auto sentence = place == Place::text
                                          ? "stands in an article, not as anybody’s words:"
                                      : place == Place::headline
                                          ? "stands in a headline, not as anybody’s words:"
                                          : "told in the paper’s own words, not in quote marks:";
                out += std::string(indent, ' ') + sentence + '\n';
                said = true;
            }
            std::string who(indent, ' ');
            who += place == Place::reported ? speaker_name(words.speaker)
                                            : headline(words.title, words.title_from);
            QuoteRecord at;
            at.source = words.source;
            at.published = words.published;
            at.article = words.article;
            out += printed_by(at, who, style);
        }
    }
    return out;
}

std::string others_text(const Verification& answer, const Style& style) {
    if (answer.others.empty()) return {};
    const auto* sentence = answer.standing_of_others == Standing::exact
                               ? "these words stand under another name:"
                               : "close words stand under another name:";
    return std::string(indent, ' ') + sentence + '\n' + blocks(answer.others, style);
}

}  // namespace

std::string verification_text(const Verification& answer, const Style& style) {
    std::string out;
    switch (answer.standing) {
        case Standing::exact:
            return style(Ink::good, "exact") + "   " + exact_line(answer) + '\n' +
                   blocks(answer.matches, style);
        case Standing::altered:
            out = style(Ink::warning, "altered") + "   " + altered_line(answer) + '\n' +
                  blocks(answer.matches, style);
            break;
        case Standing::not_found:
            out = style(Ink::bad, "not found") + "   " + not_found_line(answer) + '\n';
            break;
    }
    out += others_text(answer, style);
    if (answer.others.empty() && !answer.nearest.empty()) {
        const auto& nearest = answer.nearest.front();
        const auto common = static_cast<std::uint64_t>(nearest.share * answer.words + 0.5);
        out += std::string(indent, ' ') +
               fmt::format("the nearest has {} of your {} words:\n", common, answer.words) +
               blocks(answer.nearest, style);
    }
    return out + unquoted_text(answer, style);
}

std::string verifications_text(const std::vector<Verification>& answers, const Style& style) {
    std::string out;
    std::uint64_t exact = 0, altered = 0;
    for (const auto& answer : answers) {
        exact += answer.standing == Standing::exact ? 1 : 0;
        altered += answer.standing == Standing::altered ? 1 : 0;
        out += wrap("“" + one_line(answer.quote) + "”",
                    {.width = style.text_width(), .indent = 1, .first_indent = 0}) +
               verification_text(answer, style) + '\n';
    }
    return out + fmt::format("{}: {} exact, {} altered, {} not found\n",
                             counted(answers.size(), "quote"),
                             grouped(exact),
                             grouped(altered),
                             grouped(answers.size() - exact - altered));
}

}  // namespace inquit::cli
