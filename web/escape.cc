// Escaping in one pass over the bytes.
#include "web/escape.h"

#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr std::string_view replacement = "\ufffd";

std::string_view escaped(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    const bool control = byte < 0x20 && c != '\n' && c != '\t';
    return control || byte == 0x7f ? replacement : std::string_view{};
}

// U+0080 to U+009F: C1 controls, two bytes each, C2 80 to C2 9F.
bool is_c1(std::string_view text, std::size_t at) {
    return text[at] == '\xc2' && at + 1 < text.size() &&
           static_cast<unsigned char>(text[at + 1]) < 0xa0;
}

// U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool is_bidi_control(char32_t c) {
    return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

std::string escape_well_formed(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto instead = escaped(text[i]); !instead.empty()) {
            out += instead;
        } else if (is_c1(text, i)) {
            out += replacement;
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace

std::string escape_html(std::string_view text) {
    return is_utf8(text) ? escape_well_formed(text) : escape_well_formed(repair_utf8(text));
}

std::string without_bidi_controls(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto [value, size] = decode(text, i);
        if (!is_bidi_control(value)) out += text.substr(i, size);
        i += size;
    }
    return out;
}

}  // namespace inquit
