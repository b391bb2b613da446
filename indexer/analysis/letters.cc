// Character classes by table for ASCII, by range above.
#include "indexer/analysis/letters.h"

#include <array>

namespace inquit {
namespace {

constexpr CharKind ascii_kind(unsigned char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharKind::letter;
    if (c >= '0' && c <= '9') return CharKind::digit;
    switch (c) {
        case '\n':
        case '\r':
            return CharKind::newline;
        case '\'':
            return CharKind::apostrophe;
        case '"':
        case '`':
            return CharKind::mark;
        case ',':
            return CharKind::comma;
        case '.':
        case '!':
        case '?':
            return CharKind::stop;
        case ':':
            return CharKind::colon;
        case ';':
            return CharKind::semicolon;
        case '-':
            return CharKind::hyphen;
        case '(':
        case '[':
            return CharKind::open;
        case ')':
        case ']':
            return CharKind::close;
        default:
            return c <= ' ' ? CharKind::space : CharKind::other;
    }
}

constexpr auto ascii = [] {
    std::array<CharKind, 128> table{};
    for (unsigned c = 0; c < 128; ++c) table[c] = ascii_kind(static_cast<unsigned char>(c));
    return table;
}();

CharKind punctuation(char32_t c) {  // U+2000 to U+206F
    if (c <= 0x200A || c == 0x202F || c == 0x205F) return CharKind::space;
    if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c >= 0x2060)
        return CharKind::ignored;
    if (c == 0x2028 || c == 0x2029) return CharKind::newline;
    if (c == 0x2010 || c == 0x2011) return CharKind::hyphen;
    if (c >= 0x2012 && c <= 0x2015) return CharKind::dash;
    if (c == 0x2019) return CharKind::apostrophe;
    if ((c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A) return CharKind::mark;
    if (c == 0x2026 || c == 0x203D) return CharKind::stop;
    return CharKind::other;
}

CharKind latin1(char32_t c) {  // U+0080 to U+00BF
    if (c == 0xA0 || c == 0x85) return CharKind::space;
    if (c == 0xAB || c == 0xBB) return CharKind::mark;
    if (c >= 0x91 && c <= 0x94)
        return c == 0x92 ? CharKind::apostrophe : CharKind::mark;  // Windows-1252
    if (c == 0xAD) return CharKind::ignored;
    if (c == 0xAA || c == 0xB5 || c == 0xBA) return CharKind::letter;
    return CharKind::other;
}

// Corner brackets and other quotation marks of East Asia, and the ornamental ones.
bool is_far_mark(char32_t c) {
    return (c >= 0x300C && c <= 0x300F) || (c >= 0x301D && c <= 0x301F) || c == 0xFF02 ||
           (c >= 0x275B && c <= 0x275E);
}

}  // namespace

CharKind kind_of(char32_t c) {
    if (c < 0x80) return ascii[c];
    if (c < 0xC0) return latin1(c);
    if (c >= 0x2000 && c < 0x2070) return punctuation(c);
    if (c == 0xD7 || c == 0xF7) return CharKind::other;
    if (is_far_mark(c)) return CharKind::mark;
    if (c == 0x3000 || c == 0x1680) return CharKind::space;
    if (c == 0xFEFF) return CharKind::ignored;
    if ((c >= 0x2070 && c < 0x2C00) || (c >= 0x3001 && c < 0x3040) || c == 0xFFFD ||
        (c >= 0x1F000 && c < 0x20000))
        return CharKind::other;
    return CharKind::letter;
}

bool is_capital(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c <= 0xDE) return c >= 0xC0 && c != 0xD7;
    if (c < 0x100) return false;
    // Latin Extended-A and Additional: capitals alternate with small letters, in two stretches at odd numbers.
    if (c < 0x180) {
        const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
        return c == 0x178 || (c % 2 == (odd ? 1U : 0U) && c != 0x138 && c != 0x17F);
    }
    if (c >= 0x1E00 && c < 0x1F00) return c % 2 == 0;
    if (c == 0x18F || c == 0x218 || c == 0x21A) return true;
    if (c >= 0x391 && c <= 0x3AB) return true;  // Greek
    return c >= 0x400 && c <= 0x42F;            // Cyrillic
}

}  // namespace inquit
