// Reads a few words, not the article, to say what they are.
#include "indexer/analysis/wordings.h"

#include <algorithm>
#include <array>
#include <string>

namespace inquit {

// HAVNSTED, June 13 (City Wire) —
bool is_agency(const Reading& reading, const Run& run) {
    constexpr std::uint32_t dateline = 12;  // tokens
    const Block& block = reading.blocks[run.block];
    if (run.first == block.first || run.first - block.first > dateline || run.last >= block.last)
        return false;
    if (reading.tokens[run.first - 1].kind != TokenKind::open ||
        reading.tokens[run.last].kind != TokenKind::close)
        return false;
    return block.zone == Zone::dateline ||
           (run.last + 1 < block.last && reading.tokens[run.last + 1].kind == TokenKind::dash);
}

// HAVNSTED, Ostvark — : places before the dash that begins a story
bool is_dateline(const Reading& reading, const Run& run) {
    const Block& block = reading.blocks[run.block];
    if (block.zone == Zone::dateline) return true;
    if (run.first != block.first) return false;
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        if (reading.tokens[i].shape != Shape::caps || reading.tokens[i].span.size() < 4)
            return false;
    }
    constexpr std::uint32_t longest = 14;  // tokens before the dash
    for (std::uint32_t i = run.last; i < std::min(block.last, run.first + longest); ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind == TokenKind::dash) return true;
        if (token.kind == TokenKind::colon) return false;  // BREKK: I —
        if (token.kind == TokenKind::stop || token.shape == Shape::small) {
            if (token.kind == TokenKind::word || token.kind == TokenKind::stop) return false;
        }
    }
    return false;
}

bool is_known_place(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    std::string words;
    for (std::uint32_t i = first; i < last; ++i) {
        if (i > first) words += ' ';
        words += reading.folded(reading.tokens[i]);
    }
    return (Lexicon::english().classes(words) & cls::place) != 0;
}

// "her CORPSE", "the BITS": a word that the article writes small, too, or the plural of a common one
bool is_emphasis(const Reading& reading, std::uint32_t at) {
    const WordInfo& word = reading.words[reading.tokens[at].word];
    if (word.small > 0 && word.folded.size() > 3) return true;
    return word.folded.size() > 3 && word.folded.ends_with('s') &&
           (Lexicon::english().classes(word.folded.substr(0, word.folded.size() - 1)) &
            cls::common) != 0;
}

bool is_wish(const Reading& reading, std::uint32_t first) {
    return reading.tokens[first].sentence && reading.folded(reading.tokens[first]) == "may" &&
           reading.is(reading.tokens[first + 1], cls::common | cls::role | cls::demonym);
}

bool is_office(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    return reading.is(reading.tokens[first], cls::title) &&
           !reading.is(reading.tokens[first], cls::first_name) && last - first > 2 &&
           reading.tokens[first + 1].shape == Shape::small &&
           reading.folded(reading.tokens[first + 1]) == "of";
}

bool is_ship(const Reading& reading, std::uint32_t first) {
    constexpr auto prefixes =
        std::to_array<std::string_view>({"hmas", "hmcs", "hms", "mv", "rms", "ss", "uss"});
    constexpr auto ships = std::to_array<std::string_view>(
        {"barge",    "boat",      "carrier", "cutter",  "destroyer", "dinghy",
         "ferry",    "freighter", "frigate", "galleon", "lifeboat",  "liner",
         "schooner", "ship",      "sloop",   "steamer", "submarine", "tanker",
         "trawler",  "tug",       "tugboat", "vessel",  "warship",   "yacht"});
    if (std::ranges::binary_search(prefixes, reading.folded(reading.tokens[first]))) return true;
    if (first == 0 || reading.tokens[first].sentence) return false;
    const Token& before = reading.tokens[first - 1];
    return before.shape == Shape::small &&
           std::ranges::binary_search(ships, reading.folded(before));
}

bool names_treaty(const Reading& reading, std::uint32_t last) {
    if (last >= reading.tokens.size() || reading.tokens[last].sentence) return false;
    const std::string_view word = reading.folded(reading.tokens[last]);
    return word == "accord" || word == "accords" || word == "protocol" || word == "treaty" ||
           word == "convention";
}

bool is_abstract(const Reading& reading, std::uint32_t at) {
    if (!reading.is(reading.tokens[at], cls::common)) return false;
    const std::string_view word = reading.folded(reading.tokens[at]);
    return word.ends_with("ment") || word.ends_with("tion") || word.ends_with("ness") ||
           word.ends_with("ship");
}

bool is_law(const Reading& reading, std::uint32_t last) {
    const std::string_view word = reading.folded(reading.tokens[last - 1]);
    return word == "act" || word == "amendment" || word == "proclamation";
}

}  // namespace inquit
