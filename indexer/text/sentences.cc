// Paragraphs and sentences, by rule: stops, what follows them, and the abbreviations that are none.
#include "indexer/text/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// Abbreviations that a name or a number follows: no sentence ends there. Lower case, without the point, sorted.
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"adm", "apr", "aug",  "ave",  "bros", "capt", "cmdr", "co",     "col", "corp", "dec",  "del",
     "dr",  "ed",  "eds",  "est",  "etc",  "feb",  "fig",  "fr",     "gen", "gov",  "hon",  "inc",
     "jan", "jr",  "jul",  "jun",  "lt",   "ltd",  "maj",  "messrs", "mm",  "mr",   "mrs",  "ms",
     "mt",  "no",  "nos",  "nov",  "oct",  "p",    "pp",   "prof",   "pvt", "rep",  "reps", "rev",
     "rs",  "sen", "sens", "sept", "sgt",  "sr",   "st",   "supt",   "vs"});
static_assert(std::ranges::is_sorted(abbreviations));

bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

bool is_closer(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 ||
           c == 0x00BB;
}

Span trimmed(std::string_view text, Span span) {
    while (!span.empty()) {
        const CodePoint first = decode(text, span.begin);
        if (!is_space(first.value)) break;
        span.begin += first.size;
    }
    while (!span.empty()) {
        std::uint32_t last = span.end - 1;
        while (last > span.begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U)
            --last;
        if (!is_space(decode(text, last).value)) break;
        span.end = last;
    }
    return span;
}

void push_trimmed(std::string_view text, Span span, std::vector<Span>& out) {
    if (const Span part = trimmed(text, span); !part.empty()) out.push_back(part);
}

bool is_blank(std::string_view line) { return trimmed(line, make_span(0, line.size())).empty(); }

// Lines of a text that was wrapped by hand or by a mail program: no longer than 90 bytes, most of them near it.
bool is_hard_wrapped(std::string_view text) {
    std::size_t lines = 0;
    std::size_t full = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end - begin > 90) return false;
        lines += end > begin;
        full += end - begin >= 50;
        begin = end + 1;
    }
    return lines >= 3 && full * 2 > lines;
}

// The word that ends before the point at `point`, in lower case.
std::string word_before(std::string_view text, std::uint32_t begin, std::uint32_t point) {
    std::string word;
    for (std::uint32_t at = point; at > begin; --at) {
        const char c = text[at - 1];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.';
        if (!letter || word.size() > 12) {
            // A word of other letters is no abbreviation of the list.
            if (static_cast<unsigned char>(c) >= 0x80) return {};
            break;
        }
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    std::ranges::reverse(word);
    return word;
}

bool begins_sentence(std::string_view text, std::uint32_t at) {
    const CodePoint next = decode(text, at);
    return u_islower(static_cast<UChar32>(next.value)) == 0 && next.value != ',' &&
           next.value != ';' && next.value != 0x2014 && next.value != 0x2013 && next.value != '-';
}

bool is_function_word(std::string_view text, std::uint32_t at) {
    // After "U.S." or "J." a new sentence is told by a word that opens sentences, not names.
    const std::string_view rest = text.substr(at, 6);
    for (const std::string_view word :
         {"The ", "He ", "She ", "It ", "They ", "But ", "And ", "In ", "A ", "We ", "I "}) {
        if (rest.starts_with(word)) return true;
    }
    return false;
}

// Is the point at `point`, whose sentence began at `begin`, the end of it? What follows begins at `next`.
bool point_ends(std::string_view text,
                std::uint32_t begin,
                std::uint32_t point,
                std::uint32_t next) {
    const std::string word = word_before(text, begin, point);
    const bool initials = word.size() == 1 || (word.size() >= 3 && word[word.size() - 2] == '.');
    if (initials) return word != "i" && is_function_word(text, next);
    return !std::ranges::binary_search(abbreviations, std::string_view(word));
}

}  // namespace

std::vector<Span> paragraphs(std::string_view text) {
    const bool wrapped = is_hard_wrapped(text);
    std::vector<Span> out;
    std::size_t open = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (is_blank(text.substr(begin, end - begin))) {
            push_trimmed(text, make_span(open, begin), out);
            open = end;
        } else if (!wrapped) {
            push_trimmed(text, make_span(begin, end), out);
            open = end;
        }
        begin = end + 1;
    }
    push_trimmed(text, make_span(std::min(open, text.size()), text.size()), out);
    return out;
}

std::vector<Span> sentences(std::string_view text, Span within) {
    std::vector<Span> out;
    std::uint32_t begin = within.begin;
    for (std::uint32_t at = within.begin; at < within.end;) {
        const CodePoint c = decode(text, at);
        if (!is_stop(c.value)) {
            at += c.size;
            continue;
        }
        const std::uint32_t point = at;
        bool only_points = true;
        std::uint32_t end = at;
        for (CodePoint next = c; end < within.end && is_stop(next.value);
             next = decode(text, end)) {
            only_points = only_points && next.value == '.';
            end += next.size;
        }
        bool closed = false;
        for (CodePoint next = decode(text, end); end < within.end && is_closer(next.value);
             next = decode(text, end)) {
            end += next.size;
            closed = true;
        }
        at = end;
        if (end >= within.end || !is_space(decode(text, end).value)) continue;
        std::uint32_t next = end;
        while (next < within.end && is_space(decode(text, next).value))
            next += decode(text, next).size;
        if (next >= within.end || !begins_sentence(text, next)) continue;
        if (only_points && !closed && !point_ends(text, begin, point, next)) continue;
        push_trimmed(text, {begin, end}, out);
        begin = end;
    }
    push_trimmed(text, {begin, within.end}, out);
    return out;
}

}  // namespace inquit
