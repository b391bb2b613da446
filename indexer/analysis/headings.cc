// Counts the capitals of short paragraphs.
#include "indexer/analysis/headings.h"

namespace inquit {
namespace {

constexpr std::uint32_t most_tokens = 40;

bool is_heading(const Reading& reading, const Block& block) {
    if (block.last - block.first > most_tokens) return false;
    unsigned words = 0;  // of some weight
    unsigned capitals = 0;
    unsigned ordinary = 0;  // capitals of words that are mostly written small
    for (std::uint32_t i = block.first; i < block.last; ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind != TokenKind::word || reading.is(token, cls::function_word | cls::particle))
            continue;
        ++words;
        if (token.shape == Shape::small) continue;
        ++capitals;
        ordinary += reading.is(token, cls::common) && i > block.first;
    }
    const unsigned small = words - capitals;
    return words >= 4 && small * 8 <= words && ordinary >= 2;
}

}  // namespace

void find_headings(Reading& reading) {
    for (Block& block : reading.blocks) {
        if (block.zone == Zone::running && is_heading(reading, block)) block.zone = Zone::heading;
    }
}

}  // namespace inquit
