// A page of quotes.
#include "cli/quotes_text.h"

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/phrases.h"
#include "cli/screen.h"

namespace inquit::cli {
namespace {

std::string words_of(const QuoteHit& hit, const Style& style) {
    if (hit.content.empty()) return style(Ink::quote, flowing(hit.quote.content));
    std::string out;
    for (const auto& piece : hit.content)
        out += style(piece.hit ? Ink::hit : Ink::quote, flowing(piece.text));
    return out;
}

void append_quote(std::string& out, const QuoteHit& hit, const Style& style) {
    const auto& quote = hit.quote;
    const auto width = style.text_width();
    out += wrap(in_marks(words_of(hit, style), quote.kind),
                {.width = width, .indent = 1, .first_indent = 0});
    auto who = "    " + style(Ink::speaker, speaker_name(quote.speaker));
    const auto how = introduction(quote.speaker, quote.mention, quote.cue);
    if (!how.empty()) who += " · " + how;
    const auto place = fmt::format(
        "{}  {}", where_and_when(quote.source, quote.published), short_id(quote.article));
    // Where both do not fit the place gets a line of its own.
    const bool fits = display_width(who) + display_width(place) + 2 <= width;
    if (!fits) out += fit(who, width) + '\n';
    out += at_edges(fits ? who : "", style(Ink::faint, fit(place, width - 2)), width) + '\n';
    out += '\n';
}

// “{+Unless+} … [-no-] rule”: words that the entry above has not, and those that only it has.
std::string wording(const Variant& variant) {
    std::string out;
    for (const WordingPiece& piece : variant.words) {
        std::string words = flowing(piece.text);
        const std::size_t end = words.find_last_not_of(' ') + 1;
        const std::string space = words.substr(end);
        words.resize(end);
        if (piece.side == WordingPiece::Side::first && !words.empty()) words = "[-" + words + "-]";
        if (piece.side == WordingPiece::Side::here && !words.empty()) words = "{+" + words + "+}";
        out += words + space;
        if (space.empty() && piece.side != WordingPiece::Side::same) out += ' ';
    }
    return out;
}

void append_variant(std::string& out, const Variant& variant, const Style& style) {
    const bool same = variant.label == "verbatim" || variant.label == "punctuation";
    const auto place = fmt::format("  {} {}  {}",
                                   same ? "=" : "≈",
                                   where_and_when(variant.quote.source, variant.quote.published),
                                   short_id(variant.quote.article));
    out += at_edges(place, style(Ink::faint, variant.label), style.text_width()) + '\n';
    if (same) return;
    out += wrap(in_marks(wording(variant), variant.quote.kind),
                {.width = style.text_width(), .indent = 5, .first_indent = 4});
}

// Who printed it, if more than one did.
void append_thing(std::string& out, const ThingSaid& thing, const Style& style) {
    if (thing.variants.empty()) return;
    out.pop_back();  // the empty line behind the quote
    out += style(Ink::faint,
                 fmt::format("    {} in {}, first in {}",
                             counted(thing.quotes, "quote"),
                             counted(thing.outlets, "outlet"),
                             where_and_when(thing.first.source, thing.first.published))) +
           '\n';
    for (const Variant& variant : thing.variants) append_variant(out, variant, style);
    const auto more = thing.quotes - 1 - thing.variants.size();
    if (more > 0) out += fmt::format("  and {} more\n", more);
    out += '\n';
}

std::string total_of(const Quotes& answer, const Request& request) {
    if (!request.group) return counted(answer.total, "quote");
    return fmt::format("{} said, {} in {}",
                       counted(answer.stories, "thing"),
                       counted(answer.thing_quotes, "quote"),
                       counted(answer.thing_articles, "article"));
}

}  // namespace

std::string introduction(const Speaker& speaker, std::string_view mention, std::string_view cue) {
    const auto other = other_mention(speaker, mention);
    auto out = other.empty() ? std::string{} : fmt::format("“{}”", other);
    const auto verb = one_line(cue);
    if (!out.empty() && !verb.empty()) out += ' ';
    return out + verb;
}

std::string quotes_text(const Quotes& answer, const Request& request, const Style& style) {
    auto out = at_edges(total_of(answer, request),
                        style(Ink::faint, duration(answer.took_ms / 1000)),
                        style.text_width());
    out += "\n\n";
    for (const auto& hit : answer.hits) {
        append_quote(out, hit, style);
        if (hit.thing) append_thing(out, *hit.thing, style);
    }
    out += facet_lines(answer.facets, style);
    return out +
           shown_of(request.group ? answer.stories : answer.total, answer.hits.size(), request);
}

std::string quote_text(const QuoteRecord& quote, const Style& style) {
    QuoteHit hit;
    hit.quote = quote;
    std::string out;
    append_quote(out, hit, style);
    const auto row = [&](std::string_view label, std::string_view text) {
        out += labelled(label, text, 12, style.text_width());
    };
    row("in",
        flowing(quote.before) + style(Ink::quote, flowing(quote.content)) + flowing(quote.after));
    row("article", fmt::format("{}  {}", short_id(quote.article), one_line(quote.title)));
    row("place", fmt::format("code points {} to {}", quote.start, quote.end));
    row("file", location(quote.path, quote.record, style));
    row("id", quote.id);
    return out;
}

}  // namespace inquit::cli
