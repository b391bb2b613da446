// Folding, by ICU where the bytes are not plain ASCII.
#include "indexer/text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "indexer/text/utf8.h"

namespace inquit {
namespace {

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    }
    return true;
}

bool is_space(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B || c == 0xFEFF;
}

bool is_apostrophe(char32_t c) { return c == 0x2018 || c == 0x2019 || c == 0x02BC || c == '`'; }

// Letters that decompose into no base letter and accent.
std::string_view spelled(char32_t c) {
    switch (c) {
        case U'ø':
            return "o";
        case U'đ':
        case U'ð':
            return "d";
        case U'ħ':
            return "h";
        case U'ı':
            return "i";
        case U'ł':
            return "l";
        case U'æ':
            return "ae";
        case U'œ':
            return "oe";
        case U'ß':
            return "ss";
        case U'þ':
            return "th";
        default:
            return {};
    }
}

// й is a letter of its own that decomposes into и and a breve; nobody writes one for the other, and a stemmer of
// Russian knows endings by it.
constexpr char32_t breve = 0x0306;
constexpr std::string_view cyrillic_i = "\u0438";
constexpr std::string_view short_i = "\u0439";

const icu::Normalizer2& compatibility_casefold() {
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const normalizer =
        icu::Normalizer2::getNFKCCasefoldInstance(status);
    return *normalizer;
}

const icu::Normalizer2& decomposed() {
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFDInstance(status);
    return *normalizer;
}

bool is_accent(char32_t c) {
    // Accents over Latin, Greek and Cyrillic letters. Marks of other scripts are vowels: they stay.
    return c >= 0x0300 && c <= 0x036F;
}

// `text` without its runs of more than 30 marks: normalising a megabyte of alternating marks takes
// minutes, and no word of any language has that many.
std::string cap_marks(std::string_view text) {
    constexpr int most_marks = 30;
    std::string out;
    int marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode(text, at);
        const bool mark = (U_MASK(u_charType(static_cast<UChar32>(next.value))) & U_GC_M_MASK) != 0;
        marks = mark ? marks + 1 : 0;
        if (marks <= most_marks) append_utf8(out, next.value);
        at += next.size;
    }
    return out;
}

// Everything but the spaces.
std::string fold_unicode(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString source = icu::UnicodeString::fromUTF8(cap_marks(text));
    // Before normalising, which makes a space and an accent of it.
    source.findAndReplace(icu::UnicodeString(UChar{0x00B4}), icu::UnicodeString(UChar{'\''}));
    const icu::UnicodeString folded = compatibility_casefold().normalize(source, status);
    const icu::UnicodeString plain = decomposed().normalize(folded, status);
    std::string out;
    for (std::int32_t i = 0; i < plain.length();) {
        const auto c = static_cast<char32_t>(plain.char32At(i));
        i += U16_LENGTH(static_cast<UChar32>(c));
        if (c == breve && out.ends_with(cyrillic_i)) {
            out.replace(out.size() - cyrillic_i.size(), cyrillic_i.size(), short_i);
            continue;
        }
        if (is_accent(c)) continue;
        if (is_apostrophe(c)) {
            out += '\'';
        } else if (const std::string_view letters = spelled(c); !letters.empty()) {
            out += letters;
        } else {
            append_utf8(out, c);
        }
    }
    return out;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

void fold_word(std::string_view word, std::string& out) {
    if (!is_ascii(word)) {
        out += fold_unicode(word);
        return;
    }
    for (const char c : word) out += c == '`' ? '\'' : lower(c);
}

std::string collapse_space(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode(text, at);
        if (is_space(next.value)) {
            gap = true;
        } else {
            if (gap && !out.empty()) out += ' ';
            gap = false;
            out.append(text, at, next.size);
        }
        at += next.size;
    }
    return out;
}

std::string fold(std::string_view text) {
    std::string out;
    fold_word(text, out);
    return collapse_space(out);
}

}  // namespace inquit
