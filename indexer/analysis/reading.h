// One article while it is analysed: tokens, blocks, quote spans.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/analysis/vocabulary.h"
#include "indexer/base/span.h"

namespace inquit {

enum class TokenKind : std::uint8_t {
    word,
    number,
    possessive,  // 's and the ' of a plural
    comma,
    stop,  // . ! ? …
    colon,
    semicolon,
    dash,  // em and en dashes, --, a hyphen between spaces
    open,  // ( [
    close,
    mark,  // a quotation mark, or what might be one
    other,
};

enum class Shape : std::uint8_t { small, capital, caps, initials };  // word, Word, WORD, W. or W.H.

struct Token {
    Span span;
    std::uint32_t word = 0;  // number in the vocabulary; words and numbers only
    TokenKind kind{};
    Shape shape{};
    bool spaced = false;        // white space stands before it
    bool sentence = false;      // a sentence begins here
    std::int32_t quote = -1;    // the quote span it stands in, marks included
    std::int32_t mention = -1;  // the mention it belongs to
};

// Where in the article a block stands.
enum class Zone : std::uint8_t {
    running,
    heading,   // a headline or a line set like one: capitals say little there
    caption,   // people there are in the news; what is said there stands by itself
    dateline,  // places and agencies only
    silent,    // credits, contributors, bylines: nobody there is in the news
};

// A paragraph of one zone, or the part of a paragraph that is.
struct Block {
    Span span;
    Zone zone{};
    std::uint32_t first = 0, last = 0;  // tokens [first, last)
};

// What stands before a turn of a transcript or an interview: nothing, BREKK:, Q: or A:
enum class TurnLabel : std::uint8_t { none, name, question, answer };

// What stands between a pair of quotation marks, within one paragraph.
struct QuoteSpan {
    Span outer;  // with the marks
    Span inner;  // without them, trimmed
    std::uint32_t block = 0;
    bool single = false;     // ‘…’
    bool continued = false;  // goes on from the paragraph before
    bool nickname = false;   // stands inside a name: Wilhelmina “Billie” Tarn
    TurnLabel label{};       // the span is a turn, and has no marks
    bool closed = true;      // false: the paragraph ends before the mark closes
};

struct Reading {
    std::string_view body;
    std::string_view language;  // ISO 639-1, or empty
    Vocabulary words;
    std::vector<Token> tokens;
    std::vector<Block> blocks;
    std::vector<QuoteSpan> quotes;

    [[nodiscard]] Classes classes(const Token& token) const {
        const bool worded = token.kind == TokenKind::word || token.kind == TokenKind::number;
        return worded ? words[token.word].classes : 0;
    }

    [[nodiscard]] bool is(const Token& token, Classes classes_of_it) const {
        return (classes(token) & classes_of_it) != 0;
    }

    [[nodiscard]] std::string_view text(const Token& token) const {
        return slice(body, token.span);
    }

    [[nodiscard]] std::string_view folded(const Token& token) const {
        return token.kind == TokenKind::word ? words[token.word].folded : std::string_view{};
    }
};

}  // namespace inquit
