// Words: a table for ASCII, ICU's properties for the rest.
#include "indexer/text/words.h"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "indexer/text/fold.h"
#include "indexer/text/letters.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr std::uint32_t longest_word =
    100;  // bytes; what is longer is no word, and terms have a limit

enum class Kind : std::uint8_t { other, letter, digit, mark, alone };

Kind ascii_kind(char32_t c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Kind::letter;
    return c >= '0' && c <= '9' ? Kind::digit : Kind::other;
}

// Scripts that are written without spaces: each character is a word.
bool stands_alone(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return false;
    }
}

Kind unicode_kind(char32_t c) {
    if (c == 0x00AD || c == 0x200C || c == 0x200D)
        return Kind::mark;  // soft hyphen, joiners: inside a word
    const auto type = U_MASK(u_charType(static_cast<UChar32>(c)));
    if ((type & U_GC_M_MASK) != 0) return Kind::mark;
    if ((type & U_GC_N_MASK) != 0) return Kind::digit;
    if ((type & U_GC_L_MASK) == 0) return Kind::other;
    return c >= 0x0E00 && stands_alone(static_cast<UChar32>(c)) ? Kind::alone : Kind::letter;
}

Kind kind(char32_t c) { return c < 0x80 ? ascii_kind(c) : unicode_kind(c); }

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }

// The end of initials with points that begin at `at` (U.S., F.B.I., a.m.), or `at` if there are none: single
// letters, each with a point, at least two. The last point may be missing where no letter follows.
std::size_t initials_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    int letters = 0;
    while (true) {
        const CodePoint letter = decode(text, end);
        if (letter.size == 0 || kind(letter.value) != Kind::letter) break;
        const std::size_t after = end + letter.size;
        if (after < text.size() && text[after] == '.') {
            end = after + 1;
            ++letters;
            continue;
        }
        const CodePoint follower = decode(text, after);
        const bool word_goes_on = follower.size > 0 && kind(follower.value) != Kind::other;
        if (letters > 0 && !word_goes_on) {
            end = after;
            ++letters;
        } else if (word_goes_on) {
            return at;  // "J.Smith", "www.example"
        }
        break;
    }
    return letters >= 2 ? end : at;
}

// The end of a possessive 's after initials that end at `at` (the F.B.I.'s), or `at`.
std::size_t possessive_end(std::string_view text, std::size_t at) {
    const CodePoint apostrophe = decode(text, at);
    if (apostrophe.size == 0 || !is_apostrophe(apostrophe.value)) return at;
    const std::size_t end = at + apostrophe.size + 1;
    if (end > text.size() || text[end - 1] != 's') return at;
    const CodePoint follower = decode(text, end);
    return follower.size > 0 && kind(follower.value) != Kind::other ? at : end;
}

void strip_possessive(std::string& word) {
    if (word.ends_with("'s")) {
        word.resize(word.size() - 2);
    } else if (word.ends_with('\'')) {
        word.pop_back();
    }
}

void drop_soft(std::string& word) {
    for (const std::string_view soft : {"\u00AD", "\u200C", "\u200D"}) {
        for (std::size_t at = word.find(soft); at != std::string::npos; at = word.find(soft, at)) {
            word.erase(at, soft.size());
        }
    }
}

void drop_all(std::string& word, char c) { std::erase(word, c); }

// The end of a plain word that begins at `begin`: letters, digits and marks; inside it apostrophes between
// letters, points and commas between digits.
std::size_t word_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    Kind last = Kind::other;
    while (end < text.size() && end - begin < longest_word) {
        const CodePoint next = decode(text, end);
        const Kind now = kind(next.value);
        if (now == Kind::alone) break;
        if (now == Kind::other) {
            const CodePoint follower = decode(text, end + next.size);
            const Kind then = follower.size > 0 ? kind(follower.value) : Kind::other;
            const bool joins =
                (is_apostrophe(next.value) && last != Kind::digit && then == Kind::letter) ||
                ((next.value == '.' || next.value == ',') && last == Kind::digit &&
                 then == Kind::digit);
            if (!joins) break;
        }
        if (now != Kind::mark) last = now;
        end += next.size;
    }
    return end;
}

}  // namespace

bool WordReader::next(Word& word) {
    while (at_ < text_.size()) {
        const std::size_t begin = at_;
        const CodePoint first = decode(text_, begin);
        const Kind now = kind(first.value);
        if (now == Kind::other || now == Kind::mark) {
            at_ += first.size;
            continue;
        }
        buffer_.clear();
        if (now == Kind::alone) {
            at_ = begin + first.size;
            fold_word(text_.substr(begin, first.size), buffer_);
        } else if (const std::size_t end = initials_end(text_, begin);
                   end > begin && end - begin <= longest_word) {
            at_ = possessive_end(text_, end);
            fold_word(text_.substr(begin, end - begin), buffer_);
            drop_all(buffer_, '.');
            if (buffer_ == "us") buffer_ = "u.s";
        } else {
            at_ = word_end(text_, begin);
            const std::string_view written = text_.substr(begin, at_ - begin);
            fold_word(written, buffer_);
            if (now == Kind::digit) drop_all(buffer_, ',');
            strip_possessive(buffer_);
            if (written.size() != buffer_.size()) drop_soft(buffer_);
            if (written == "US") buffer_ = "u.s";
        }
        if (buffer_.empty()) continue;
        word = {make_span(begin, at_), buffer_};
        return true;
    }
    return false;
}

}  // namespace inquit
