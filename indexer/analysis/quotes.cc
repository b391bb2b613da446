// Pairs quotation marks, one paragraph at a time.
#include "indexer/analysis/quotes.h"

#include <algorithm>
#include <optional>

#include "indexer/analysis/marks.h"
#include "indexer/analysis/transcripts.h"

namespace inquit {
namespace {

constexpr std::uint32_t longest_headline = 250;  // bytes of a first paragraph that may be one

// Pairs the double marks of one block.
class Pairing {
  public:
    Pairing(Reading& reading, std::uint32_t block, bool carried)
        : reading_(reading), block_(block), carried_(carried) {}

    // True if the block ends inside a quotation.
    bool run() {
        const Block& block = reading_.blocks[block_];
        for (std::uint32_t i = block.first; i < block.last; ++i) {
            const Mark mark = mark_at(reading_, block, i);
            if (mark.glyph == Glyph::none || is_single(mark.glyph)) continue;
            take(i, mark);
        }
        if (!open_) return false;
        close(block.last, false);
        return true;
    }

  private:
    void take(std::uint32_t i, const Mark& mark) {
        // author="…" is markup: neither mark counts
        if (markup_) {
            markup_ = false;
            return;
        }
        if (!open_ && is_attribute(i)) {
            markup_ = true;
            return;
        }
        if (open_) {
            const bool again = mark.may_open && !mark.may_close && mark.glyph != Glyph::closing;
            if (mark.glyph == Glyph::opening && low_ && mark.may_close) return close(i, true);
            if (again) {
                // The mark before it was never closed: that one ends here.
                close(i, false);
                return open(i);
            }
            return close(i, true);
        }
        if (mark.may_open && !(mark.glyph == Glyph::closing && mark.may_close)) return open(i);
        if (mark.after_digit || !mark.may_close) return;
        // A closing mark alone closes what the paragraph before left open.
        if (carried_ && !any_) {
            open_ = reading_.blocks[block_].first;
            opened_by_mark_ = false;
            close(i, true);
        }
    }

    [[nodiscard]] bool is_attribute(std::uint32_t i) const {
        if (i == reading_.blocks[block_].first || reading_.tokens[i].spaced) return false;
        return reading_.text(reading_.tokens[i - 1]) == "=";
    }

    void open(std::uint32_t i) {
        open_ = i;
        opened_by_mark_ = true;
        low_ = reading_.text(reading_.tokens[i]) == "„" || reading_.text(reading_.tokens[i]) == "»";
    }

    // `end`: the closing mark, or one past the last token if there is none.
    void close(std::uint32_t end, bool closed) {
        const Block& block = reading_.blocks[block_];
        const std::uint32_t begin = *open_;
        open_.reset();
        const std::uint32_t inside = begin + (opened_by_mark_ ? 1 : 0);
        if (end <= inside) return;
        QuoteSpan quote;
        quote.outer = {reading_.tokens[begin].span.begin,
                       reading_.tokens[end - (closed ? 0 : 1)].span.end};
        quote.inner = {reading_.tokens[inside].span.begin, reading_.tokens[end - 1].span.end};
        quote.block = block_;
        quote.closed = closed;
        quote.continued = carried_ && !any_ && begin == block.first;
        any_ = true;
        reading_.quotes.push_back(quote);
    }

    Reading& reading_;
    std::uint32_t block_;
    bool carried_;      // the block before ended inside a quotation
    bool any_ = false;  // a span of this block is found
    bool opened_by_mark_ = true;
    bool markup_ = false;  // inside an attribute's value
    bool low_ = false;     // opened low: „ closes with “
    std::optional<std::uint32_t> open_;
};

// Single marks: an opener with the closer that ends it, if that is in the same block.
std::optional<std::uint32_t> closing_single(const Reading& reading,
                                            const Block& block,
                                            std::uint32_t open) {
    std::optional<std::uint32_t> weak;
    for (std::uint32_t i = open + 1; i < block.last; ++i) {
        if (reading.tokens[i].quote >= 0) break;  // single marks do not go around double ones
        const Mark mark = mark_at(reading, block, i);
        if (!is_single(mark.glyph)) continue;
        if (mark.may_close && i > open + 1) {
            const Token& before = reading.tokens[i - 1];
            const bool small_next =
                i + 1 < block.last && reading.tokens[i + 1].kind == TokenKind::word;
            const std::string_view word = reading.folded(before);
            if (!(small_next && word.ends_with('s'))) return i;
            if (!weak) weak = i;  // workers’ pay, or ‘the boats’ and
        } else if (mark.may_open) {
            break;
        }
    }
    return weak;
}

// rock 'n' roll
bool is_letter(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    return last - first == 1 && reading.tokens[first].span.size() == 1;
}

// '90s, ’68
bool is_decade(const Reading& reading, const Block& block, std::uint32_t i) {
    return i + 1 < block.last && reading.tokens[i + 1].kind == TokenKind::number &&
           reading.tokens[i + 1].span.size() <= 3;
}

enum class Singles : std::uint8_t { all, curly };

void pair_singles(Reading& reading,
                  std::uint32_t number,
                  Singles which,
                  std::vector<QuoteSpan>& out) {
    const Block& block = reading.blocks[number];
    for (std::uint32_t i = block.first; i < block.last; ++i) {
        if (reading.tokens[i].quote >= 0) continue;
        const Mark mark = mark_at(reading, block, i);
        if (!is_single(mark.glyph) || !mark.may_open || mark.glyph == Glyph::single_closing)
            continue;
        if (mark.glyph == Glyph::single_either && is_decade(reading, block, i)) continue;
        if (which == Singles::curly && mark.glyph != Glyph::single_opening) continue;
        const auto end = closing_single(reading, block, i);
        if (!end || is_letter(reading, i + 1, *end)) continue;
        QuoteSpan quote;
        quote.outer = {reading.tokens[i].span.begin, reading.tokens[*end].span.end};
        quote.inner = {reading.tokens[i + 1].span.begin, reading.tokens[*end - 1].span.end};
        quote.block = number;
        quote.single = true;
        out.push_back(quote);
        i = *end;
    }
}

bool may_be_headline(const Reading& reading, std::uint32_t number) {
    const Block& block = reading.blocks[number];
    if (block.zone == Zone::heading) return true;
    return number == 0 && block.span.size() <= longest_headline;
}

bool lies_in(const QuoteSpan& inner, const std::vector<QuoteSpan>& outers) {
    const auto after = std::ranges::upper_bound(
        outers, inner.outer.begin, {}, [](const QuoteSpan& span) { return span.outer.begin; });
    return after != outers.begin() && std::prev(after)->outer.end >= inner.outer.end;
}

// ‘They say “so small” and I nod,’ Holm said: where single marks outnumber the double ones those are inside them.
bool prefer_singles(Reading& reading) {
    if (reading.quotes.empty()) return false;
    std::vector<QuoteSpan> singles;
    for (std::uint32_t number = 0; number < reading.blocks.size(); ++number) {
        if (reading.blocks[number].zone == Zone::running)
            pair_singles(reading, number, Singles::all, singles);
    }
    std::size_t outside = 0;
    for (const QuoteSpan& single : singles) outside += !lies_in(single, reading.quotes);
    if (outside < 2 || outside <= reading.quotes.size()) return false;
    std::erase_if(reading.quotes, [&](const QuoteSpan& span) { return lies_in(span, singles); });
    return true;
}

void find_singles(Reading& reading, bool everywhere) {
    std::vector<QuoteSpan> singles;
    for (std::uint32_t number = 0; number < reading.blocks.size(); ++number) {
        if (reading.blocks[number].zone == Zone::silent) continue;
        const bool all = everywhere || may_be_headline(reading, number);
        pair_singles(reading, number, all ? Singles::all : Singles::curly, singles);
    }
    if (singles.empty()) return;
    const std::size_t doubles = reading.quotes.size();
    reading.quotes.insert(reading.quotes.end(), singles.begin(), singles.end());
    std::inplace_merge(reading.quotes.begin(),
                       reading.quotes.begin() + static_cast<std::ptrdiff_t>(doubles),
                       reading.quotes.end(),
                       [](const QuoteSpan& a, const QuoteSpan& b) { return a.outer < b.outer; });
}

void label_tokens(Reading& reading) {
    std::size_t token = 0;
    for (std::size_t i = 0; i < reading.quotes.size(); ++i) {
        if (reading.quotes[i].nickname) continue;  // part of a name
        const Span outer = reading.quotes[i].outer;
        while (token < reading.tokens.size() && reading.tokens[token].span.begin < outer.begin)
            ++token;
        for (; token < reading.tokens.size() && reading.tokens[token].span.end <= outer.end;
             ++token)
            reading.tokens[token].quote = static_cast<std::int32_t>(i);
    }
}

// Wilhelmina “Billie” Tarn: a word or two in capitals between capitals, with no point or comma around.
void find_nicknames(Reading& reading) {
    std::size_t i = 0;
    for (QuoteSpan& quote : reading.quotes) {
        while (i < reading.tokens.size() && reading.tokens[i].span.begin < quote.outer.begin) ++i;
        std::size_t end = i;
        bool words = true;
        for (; end < reading.tokens.size() && reading.tokens[end].span.end <= quote.outer.end;
             ++end) {
            const Token& token = reading.tokens[end];
            const bool edge =
                token.span.begin == quote.outer.begin || token.span.end == quote.outer.end;
            words =
                words && (edge || (token.kind == TokenKind::word && token.shape == Shape::capital));
        }
        if (!words || end - i > 4 || end - i < 3 || i == 0 || end >= reading.tokens.size())
            continue;
        const Token& before = reading.tokens[i - 1];
        const Token& after = reading.tokens[end];
        const bool capitals = before.kind == TokenKind::word && before.shape != Shape::small &&
                              after.kind == TokenKind::word && after.shape == Shape::capital;
        quote.nickname = capitals && after.spaced && reading.tokens[i].spaced && !after.sentence &&
                         !reading.is(before, cls::function_word) &&
                         !reading.is(after, cls::function_word);
    }
}

// the workers’ pay
void find_plural_possessives(Reading& reading) {
    for (std::size_t i = 1; i < reading.tokens.size(); ++i) {
        Token& token = reading.tokens[i];
        if (token.kind != TokenKind::mark || token.spaced) continue;
        const Token& before = reading.tokens[i - 1];
        const std::string_view glyph = reading.text(token);
        if (before.kind != TokenKind::word || before.span.end != token.span.begin) continue;
        if (token.quote >= 0 &&
            reading.quotes[static_cast<std::size_t>(token.quote)].outer.end == token.span.end)
            continue;
        if ((glyph == "'" || glyph == "’") && reading.words[before.word].folded.ends_with('s'))
            token.kind = TokenKind::possessive;
    }
}

}  // namespace

void find_quotes(Reading& reading) {
    reading.quotes.clear();
    bool open = false;
    for (std::uint32_t number = 0; number < reading.blocks.size(); ++number) {
        const Block& block = reading.blocks[number];
        if (block.zone == Zone::silent || block.zone == Zone::dateline) continue;
        if (block.zone == Zone::caption) {
            Pairing(reading, number, false).run();
            continue;
        }
        open = Pairing(reading, number, open).run();
    }
    const bool singles = prefer_singles(reading);
    find_turns(reading);
    find_nicknames(reading);
    label_tokens(reading);
    find_singles(reading, singles || reading.quotes.empty());
    label_tokens(reading);
    find_plural_possessives(reading);
}

}  // namespace inquit
