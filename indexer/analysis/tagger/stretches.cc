// Joins capitals over at most three small tokens.
#include "indexer/analysis/tagger/stretches.h"

#include <algorithm>

namespace inquit::tagger {
namespace {

constexpr std::uint32_t longest_stretch = 40;  // tokens; longer rows of capitals are cut
constexpr std::uint32_t longest_bridge = 3;    // small tokens between two capitals
constexpr std::uint32_t longest_link = 3;      // letters of a small word that may stand in a name

// of, the, van, &, -, 's, 7
bool may_bridge(const Reading& reading, const Token& token) {
    switch (token.kind) {
        case TokenKind::word:
            return token.span.size() <= longest_link ||
                   reading.is(token, cls::particle | cls::preposition);
        case TokenKind::number:
        case TokenKind::possessive:
        case TokenKind::other:
            return true;
        case TokenKind::mark:
            return token.quote < 0;  // Wilhelmina “Billie” Tarn
        case TokenKind::comma:
        case TokenKind::stop:
        case TokenKind::colon:
        case TokenKind::semicolon:
        case TokenKind::dash:
        case TokenKind::open:
        case TokenKind::close:
            return false;
    }
    return false;
}

std::uint32_t end_of(const Reading& reading, std::uint32_t first, std::uint32_t limit) {
    limit = std::min(limit, first + longest_stretch);
    std::uint32_t end = first + 1;
    std::uint32_t bridge = 0;
    for (std::uint32_t i = end; i < limit && !reading.tokens[i].sentence; ++i) {
        if (has_capital(reading.tokens[i])) {
            end = i + 1;
            bridge = 0;
        } else if (++bridge > longest_bridge || !may_bridge(reading, reading.tokens[i])) {
            break;
        }
    }
    return end;
}

// He, The, In: a capital that the sentence asks for, and nothing behind it
bool is_idle(const Reading& reading, const Stretch& stretch) {
    if (stretch.last - stretch.first != 1) return false;
    const Token& token = reading.tokens[stretch.first];
    return token.shape == Shape::capital && reading.is(token, cls::function_word) &&
           !reading.is(token, cls::first_name | cls::place | cls::organisation);
}

}  // namespace

void find_stretches(const Reading& reading, std::vector<Stretch>& out) {
    out.clear();
    for (std::uint32_t b = 0; b < reading.blocks.size(); ++b) {
        const Block& block = reading.blocks[b];
        if (block.zone == Zone::silent) continue;
        for (std::uint32_t i = block.first; i < block.last;) {
            if (!has_capital(reading.tokens[i])) {
                ++i;
                continue;
            }
            const Stretch stretch{i, end_of(reading, i, block.last), b};
            if (!is_idle(reading, stretch)) out.push_back(stretch);
            i = stretch.last;
        }
    }
}

}  // namespace inquit::tagger
