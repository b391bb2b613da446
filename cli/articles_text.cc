// A page of articles.
#include "cli/articles_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/phrases.h"
#include "cli/score_text.h"
#include "cli/screen.h"

namespace inquit::cli {
namespace {

std::string marked(const std::vector<SnippetPiece>& pieces, const Style& style) {
    std::string out;
    for (const auto& piece : pieces) {
        const auto text = flowing(piece.text);
        out += piece.hit ? style(Ink::hit, text) : text;
    }
    return out;
}

// “I believe we can find a common count,” — Halvar Brekk (“he”)
// Halvar Brekk (“he”): the quota would fail
std::string best_quote(const QuoteRecord& quote, const Style& style) {
    const auto words = style(Ink::quote, in_marks(one_line(quote.content), quote.kind));
    auto who = style(Ink::speaker, speaker_name(quote.speaker));
    const auto mention = other_mention(quote.speaker, quote.mention);
    if (!mention.empty()) who += fmt::format(" (“{}”)", mention);
    return quote.kind == QuoteKind::indirect ? who + ": " + words : words + " — " + who;
}

// Also: Harbour Courier, 9 April 2019 (b26d904c) · (no source), undated (5e08ad13)
std::string copies_text(const std::vector<Copy>& copies, Margins margins, const Style& style) {
    constexpr std::size_t most = 4;
    if (copies.empty()) return {};
    std::string out = copies.size() == 1
                          ? "Near-copy: "
                          : counted(copies.size(), "near-copy", "near-copies") + ": ";
    for (std::size_t i = 0; i < std::min(copies.size(), most); ++i) {
        out += fmt::format("{}{} ({})",
                           i == 0 ? "" : " · ",
                           where_and_when(copies[i].source, copies[i].published),
                           short_id(copies[i].id));
    }
    if (copies.size() > most) out += fmt::format(" and {} more", copies.size() - most);
    return wrap(style(Ink::faint, out), margins);
}

// Also told by Harbour Courier (b26d904c) · City Wire (0c11d2f3) and 2 more
std::string tellers_text(const ArticleHit& hit, Margins margins, const Style& style) {
    if (hit.tellers == 0) return {};
    std::string out = "Also told by ";
    for (std::size_t i = 0; i < hit.told_by.size(); ++i) {
        out += fmt::format("{}{} ({})",
                           i == 0 ? "" : " · ",
                           one_line(hit.told_by[i].source),
                           short_id(hit.told_by[i].id));
    }
    if (hit.tellers > hit.told_by.size())
        out += fmt::format(" and {} more", hit.tellers - hit.told_by.size());
    return wrap(style(Ink::faint, out), margins);
}

void append_hit(
    std::string& out, const ArticleHit& hit, std::size_t number, const Style& style, bool explain) {
    const auto width = style.text_width();
    const auto label = fmt::format("{:>2}  ", number);
    const auto indent = display_width(label);
    const Margins margins{.width = width, .indent = indent, .first_indent = indent};
    const auto title = style(Ink::title, headline(hit.title, hit.title_from));
    out += at_edges(label + title, style(Ink::faint, short_id(hit.id)), width) + '\n';
    out += wrap(style(Ink::faint, provenance(hit, style)), margins);
    if (!hit.snippet.empty()) out += wrap(marked(hit.snippet, style), margins);
    if (hit.quote) {
        auto hanging = margins;
        hanging.indent += 1;  // below the words, not below their mark
        out += wrap(best_quote(*hit.quote, style), hanging);
    }
    out += tellers_text(hit, margins, style);
    out += copies_text(hit.copies, margins, style);
    if (explain) out += score_text(hit.score, hit.explanation, margins, style);
    out += '\n';
}

}  // namespace

std::string articles_text(const Articles& answer, const Request& asked, const Style& style) {
    const bool has_copies = answer.stories > 0 && answer.stories < answer.total;
    auto heading = counted(answer.total, "article");
    if (has_copies) heading += fmt::format(", {}", counted(answer.stories, "story", "stories"));
    if (answer.quotes > 0) heading += fmt::format(", {} in them", counted(answer.quotes, "quote"));
    auto out =
        at_edges(heading, style(Ink::faint, duration(answer.took_ms / 1000)), style.text_width());
    out += '\n';
    if (asked.explain) out += "read as: " + one_line(answer.reading.read_as) + '\n';
    out += '\n';
    auto number = static_cast<std::size_t>(asked.offset);
    for (const auto& hit : answer.hits) append_hit(out, hit, ++number, style, asked.explain);
    out += facet_lines(answer.facets, style);
    const bool dated = asked.from || asked.to;
    if (dated && answer.undated > 0 && asked.undated == Undated::keep)
        out += fmt::format("{} of them without a date (--undated drop leaves them out)\n",
                           grouped(answer.undated));
    const bool grouped_up = asked.collapse && has_copies;
    return out + shown_of(grouped_up ? answer.stories : answer.total, answer.hits.size(), asked);
}

}  // namespace inquit::cli
