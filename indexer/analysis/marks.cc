// Reads a mark by its glyph and its neighbours.
#include "indexer/analysis/marks.h"

#include "indexer/text/utf8.h"

namespace inquit {
namespace {

Glyph glyph_of(std::string_view text) {
    if (text == "''") return Glyph::either;
    if (text == "``") return Glyph::opening;
    switch (decode(text, 0).value) {
        case '"':
        case 0xFF02:
            return Glyph::either;
        case 0x201C:
        case 0x201E:
        case 0x201F:
        case 0xAB:
        case 0x93:
        case 0x275D:
        case 0x300C:
        case 0x300E:
        case 0x301D:
            return Glyph::opening;
        case 0x201D:
        case 0xBB:
        case 0x94:
        case 0x275E:
        case 0x300D:
        case 0x300F:
        case 0x301E:
        case 0x301F:
            return Glyph::closing;
        case '\'':
            return Glyph::single_either;
        case '`':
        case 0x2018:
        case 0x201A:
        case 0x201B:
        case 0x2039:
        case 0x91:
        case 0x275B:
            return Glyph::single_opening;
        case 0x2019:
        case 0x203A:
        case 0x92:
        case 0x275C:
            return Glyph::single_closing;
        default:
            return Glyph::none;
    }
}

bool ends_in_digit(std::string_view text) {
    return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

// May a quotation open right after this token, without a space?
bool opens_after(TokenKind kind) {
    return kind == TokenKind::open || kind == TokenKind::dash || kind == TokenKind::mark ||
           kind == TokenKind::other || kind == TokenKind::colon;
}

bool is_worded(TokenKind kind) { return kind == TokenKind::word || kind == TokenKind::number; }

}  // namespace

Mark mark_at(const Reading& reading, const Block& block, std::uint32_t i) {
    Mark mark;
    const Token& token = reading.tokens[i];
    if (token.kind != TokenKind::mark) return mark;
    mark.glyph = glyph_of(reading.text(token));
    const bool first = i == block.first;
    const bool last = i + 1 == block.last;
    const bool free_left = first || token.spaced || opens_after(reading.tokens[i - 1].kind);
    const bool free_right =
        last || reading.tokens[i + 1].spaced || !is_worded(reading.tokens[i + 1].kind);
    const bool attached_right = !last && !reading.tokens[i + 1].spaced;
    mark.may_open = free_left && attached_right;
    mark.may_close =
        !first && (!token.spaced || free_right) && !(free_left && attached_right && !free_right);
    mark.after_digit =
        !first && !token.spaced && ends_in_digit(reading.text(reading.tokens[i - 1]));
    // “ and ” say by themselves what they are, unless all around says the contrary.
    if (mark.glyph == Glyph::opening && !last && !(mark.may_close && free_right && !free_left)) {
        mark.may_open = true;
        mark.may_close = mark.may_close && !free_left;
    }
    return mark;
}

}  // namespace inquit
