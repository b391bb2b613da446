// Stretches, and the words that differ in them.
#include "searcher/compared.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"
#include "indexer/wording/differences.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

// A stretch with more than twice as many words of others between those that were asked for is no wording of them.
constexpr std::size_t most_stretched = 3;

VerifiedQuote cut_out(const QuoteRecord& quote, Span span) {
    VerifiedQuote out;
    out.quote = quote;
    out.text = slice(quote.content, span);
    const std::string_view content = quote.content;
    out.start =
        quote.start + static_cast<std::uint32_t>(count_code_points(content.substr(0, span.begin)));
    out.end = out.start + static_cast<std::uint32_t>(count_code_points(out.text));
    out.begins = words_of(content.substr(0, span.begin)).empty();
    out.ends = words_of(content.substr(span.end)).empty();
    return out;
}

std::string trimmed(std::string_view text) { return collapse_space(text); }

// Runs of pieces that are not the same become one change each.
void add_differences(VerifiedQuote& out, const std::string& yours) {
    WordChange change;
    const auto end_change = [&] {
        if (change.yours.empty() && change.theirs.empty()) return;
        out.changed += static_cast<std::uint32_t>(
            std::max(words_of(change.yours).size(), words_of(change.theirs).size()));
        out.changes.push_back(std::move(change));
        change = {};
    };
    for (const Piece& piece : differences(yours, out.text)) {
        const bool ours = piece.side == Side::a;
        const std::string text = trimmed(ours ? slice(yours, piece.a) : slice(out.text, piece.b));
        if (text.empty()) continue;
        if (piece.side == Side::same) {
            end_change();
            out.words.push_back({ComparedWords::Side::same, text});
            continue;
        }
        // Marks alone are no word that was changed.
        if (words_of(text).empty()) continue;
        out.words.push_back(
            {ours ? ComparedWords::Side::yours : ComparedWords::Side::theirs, text});
        std::string& side = ours ? change.yours : change.theirs;
        side += side.empty() ? text : ' ' + text;
    }
    end_change();
}

}  // namespace

std::optional<VerifiedQuote> exactly(const Quotation& asked, const QuoteRecord& quote) {
    const auto span = asked.in(quote.content);
    if (!span) return std::nullopt;
    VerifiedQuote out = cut_out(quote, *span);
    out.words.push_back({ComparedWords::Side::same, trimmed(out.text)});
    return out;
}

std::optional<VerifiedQuote> closest(const Closeness& closeness, const QuoteRecord& quote) {
    const ClosestStretch stretch = closeness.in(quote.content);
    if (stretch.common == 0 || !stretch.telling) return std::nullopt;
    VerifiedQuote out = cut_out(quote, stretch.span);
    if (words_of(out.text).size() > most_stretched * std::max<std::size_t>(stretch.common, 1))
        return std::nullopt;
    out.share = stretch.share;
    return out;
}

void compare_words(VerifiedQuote& quote, const Quotation& asked) {
    add_differences(quote, asked.text());
}

void sort_by_closeness(std::vector<VerifiedQuote>& quotes) {
    const auto day = [](const QuoteRecord& quote) { return quote.published.value_or(Day::max()); };
    std::ranges::stable_sort(quotes, [&](const VerifiedQuote& a, const VerifiedQuote& b) {
        if (a.share != b.share) return a.share > b.share;
        if (a.changed != b.changed) return a.changed < b.changed;
        return std::tuple(day(a.quote), std::string_view(a.text)) <
               std::tuple(day(b.quote), std::string_view(b.text));
    });
}

std::vector<std::vector<std::size_t>> same_words(const std::vector<VerifiedQuote>& quotes) {
    std::vector<std::vector<std::size_t>> out;
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        const auto& quote = quotes[i];
        const auto [place, made] =
            known.try_emplace({plain_text(quote.text).text, quote.quote.speaker.name}, out.size());
        if (made) out.emplace_back();
        out[place->second].push_back(i);
    }
    return out;
}

}  // namespace inquit
