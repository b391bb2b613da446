// Counts the paragraphs that begin with a name in capitals and a colon.
#include "indexer/analysis/transcripts.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "indexer/analysis/runs.h"

namespace inquit {
namespace {

constexpr std::uint32_t longest_label = 5;  // words before the colon

struct Turn {
    std::uint32_t block = 0;
    std::uint32_t colon = 0;    // token
    std::uint32_t speaker = 0;  // the last word of the label
};

// The turn that a block is, if it begins with capitals and a colon: "BREKK:", "SANNE BRANDT:". Q: and A: name nobody.
bool read_turn(const Reading& reading, std::uint32_t number, Turn& turn) {
    const Block& block = reading.blocks[number];
    // "Q   Will it rain?" as well as "Q: Will it rain?"
    if (is_question_label(reading, block) &&
        reading.tokens[block.first + 1].kind != TokenKind::colon) {
        turn = {number, block.first, reading.tokens[block.first].word};
        return true;
    }
    const std::uint32_t limit = std::min(block.last, block.first + longest_label + 1);
    for (std::uint32_t i = block.first; i < limit; ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind == TokenKind::colon) {
            turn.block = number;
            turn.colon = i;
            return i > block.first && i + 1 < block.last;
        }
        if (token.kind != TokenKind::word ||
            !(token.shape == Shape::caps || token.shape == Shape::initials))
            return false;
        turn.speaker = token.word;
    }
    return false;
}

bool has_quote(const Reading& reading, std::uint32_t block) {
    const auto found = std::ranges::lower_bound(reading.quotes, block, {}, &QuoteSpan::block);
    return found != reading.quotes.end() && found->block == block;
}

}  // namespace

void find_turns(Reading& reading) {
    std::vector<Turn> turns;
    std::unordered_map<std::uint32_t, unsigned> times;
    for (std::uint32_t number = 0; number < reading.blocks.size(); ++number) {
        Turn turn;
        if (reading.blocks[number].zone != Zone::running || !read_turn(reading, number, turn))
            continue;
        if (has_quote(reading, number)) continue;
        turns.push_back(turn);
        ++times[turn.speaker];
    }
    std::vector<QuoteSpan> found;
    for (const Turn& turn : turns) {
        if (times[turn.speaker] < 2 && turns.size() < 4) continue;
        const Block& block = reading.blocks[turn.block];
        QuoteSpan quote;
        quote.inner = {reading.tokens[turn.colon + 1].span.begin,
                       reading.tokens[block.last - 1].span.end};
        quote.outer = quote.inner;
        quote.block = turn.block;
        found.push_back(quote);
    }
    const std::size_t marked = reading.quotes.size();
    reading.quotes.insert(reading.quotes.end(), found.begin(), found.end());
    std::inplace_merge(reading.quotes.begin(),
                       reading.quotes.begin() + static_cast<std::ptrdiff_t>(marked),
                       reading.quotes.end(),
                       [](const QuoteSpan& a, const QuoteSpan& b) { return a.outer < b.outer; });
}

}  // namespace inquit
