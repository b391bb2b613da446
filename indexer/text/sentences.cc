// Paragraphs and sentences, by rule: stops, what follows them, and the abbreviations that are none.
#include "indexer/text/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/text/letters.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// Abbreviations in lower case, without the last point.
// A name follows: no sentence ends there.
constexpr auto before_names = std::to_array<std::string_view>(
    {"adm", "amb", "atty", "brig", "capt", "cmdr", "col",  "cpl", "del", "det",
     "dr",  "fr",  "gen",  "gov",  "hon",  "insp", "lt",   "maj", "m",   "messrs",
     "mm",  "mr",  "mrs",  "ms",   "mt",   "pres", "prof", "pvt", "rep", "reps",
     "rev", "sen", "sens", "sgt",  "st",   "supt", "vs"});
// A number follows, or the sentence ends.
constexpr auto before_numbers = std::to_array<std::string_view>(
    {"approx", "apr", "art", "aug", "ch",  "dec", "est", "feb", "fig", "jan",  "jul", "jun",
     "mar",    "no",  "nos", "nov", "oct", "p",   "pp",  "sec", "sep", "sept", "vol"});
// Anything may follow; a word that opens sentences tells.
constexpr auto at_ends = std::to_array<std::string_view>({"assn",
                                                          "ave",
                                                          "blvd",
                                                          "bros",
                                                          "co",
                                                          "corp",
                                                          "dept",
                                                          "ed",
                                                          "eds",
                                                          "etc",
                                                          "inc",
                                                          "jr",
                                                          "ltd",
                                                          "rd",
                                                          "rs",
                                                          "sr",
                                                          "univ"});

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

// The lines of a text; a text without line feeds may use carriage returns alone, as old Macintosh files do.
class Lines {
  public:
    explicit Lines(std::string_view text)
        : text_(text),
          feed_(text.find('\n') == std::string_view::npos &&
                        text.find('\r') != std::string_view::npos
                    ? '\r'
                    : '\n') {}

    // The line as it stands, blanks around it included.
    bool next(Span& line) {
        if (at_ >= text_.size()) return false;
        const std::size_t end = std::min(text_.find(feed_, at_), text_.size());
        line = make_span(at_, end);
        at_ = end + 1;
        return true;
    }

  private:
    std::string_view text_;
    char feed_;
    std::size_t at_ = 0;
};

// Ends in a stop or colon, perhaps inside quote marks: a line that somebody ended on purpose.
bool is_ended(std::string_view text, Span line) {
    while (!line.empty()) {
        std::uint32_t last = line.end - 1;
        while (last > line.begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U)
            --last;
        const char32_t c = decode(text, last).value;
        if (!is_closer(c)) return is_stop(c) || c == ':';
        line.end = last;
    }
    return true;
}

// Was the text wrapped by hand or by a mail program? Then most lines that another line follows are 40 to 100
// characters long and break off in the middle of a sentence.
bool is_hard_wrapped(std::string_view text) {
    constexpr std::size_t shortest = 40;
    constexpr std::size_t longest = 100;
    std::size_t followed = 0;
    std::size_t broken = 0;
    Lines lines(text);
    Span previous;
    std::size_t previous_width = 0;
    for (Span line; lines.next(line);) {
        const Span words = trimmed(text, line);
        const std::size_t width =
            words.size() > 4 * longest ? words.size() : count_code_points(slice(text, words));
        if (width > 0 && previous_width > 0) {
            ++followed;
            broken += previous_width >= shortest && previous_width <= longest && width <= longest &&
                      !is_ended(text, previous);
        }
        previous = words;
        previous_width = width;
    }
    return broken * 2 > followed;
}

bool is_indented(std::string_view text, Span line) {
    const std::string_view words = slice(text, line);
    return words.starts_with('\t') || words.starts_with("  ");
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
    return !is_lower(next.value) && next.value != ',' && next.value != ';' &&
           (next.value < 0x2012 || next.value > 0x2015) && next.value != '-' && next.value != '~';
}

// After "U.S." or "J." a new sentence is told by a word that opens sentences, not names, or by an opening quote
// mark.
bool opens_sentence(std::string_view text, std::uint32_t at) {
    const std::string_view rest = text.substr(at, 8);
    if (rest.starts_with("\u201C") || rest.starts_with('"')) return true;
    constexpr auto openers = std::to_array<std::string_view>(
        {"A",   "After", "An",   "And",   "As",   "At",   "But", "For",   "He",   "Her", "His",
         "I",   "If",    "In",   "It",    "Its",  "No",   "On",  "Other", "She",  "So",  "That",
         "The", "Their", "Then", "There", "They", "This", "We",  "What",  "When", "You"});
    const std::size_t end = rest.find_first_of(" \n\r\t");
    return std::ranges::find(openers, rest.substr(0, end)) != openers.end();
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

// Is the point at `point`, whose sentence began at `begin`, the end of it? What follows begins at `next`.
bool point_ends(std::string_view text,
                std::uint32_t begin,
                std::uint32_t point,
                std::uint32_t next) {
    const std::string word = word_before(text, begin, point);
    const auto is_in = [&word](const auto& list) {
        return std::ranges::find(list, std::string_view(word)) != list.end();
    };
    if (is_in(before_names)) return false;
    const bool initial = word.size() == 1 && text[point - 1] <= 'Z';  // "Robert P. Lee", not "p. 9"
    if (!initial && is_in(before_numbers)) return !is_digit(decode(text, next).value);
    const bool initials = word.size() == 1 || (word.size() >= 3 && word[word.size() - 2] == '.');
    return (!initials && !is_in(at_ends)) || opens_sentence(text, next);
}

// The end of the stops and closing marks at `at`.
struct Stop {
    std::uint32_t end;
    bool plain;  // points only, with no closing mark behind them: perhaps an abbreviation
};

Stop stop_at(std::string_view text, std::uint32_t at, std::uint32_t limit) {
    Stop stop{at, true};
    for (CodePoint c = decode(text, at); stop.end < limit && is_stop(c.value);
         c = decode(text, stop.end)) {
        stop.plain = stop.plain && c.value == '.';
        stop.end += c.size;
    }
    for (CodePoint c = decode(text, stop.end); stop.end < limit && is_closer(c.value);
         c = decode(text, stop.end)) {
        stop.plain = false;
        stop.end += c.size;
    }
    return stop;
}

}  // namespace

std::vector<Span> paragraphs(std::string_view text) {
    const bool wrapped = is_hard_wrapped(text);
    std::vector<Span> out;
    Span open;
    bool indented = false;
    Lines lines(text);
    for (Span line; lines.next(line);) {
        const Span words = trimmed(text, line);
        const bool begins = !wrapped || words.empty() || (!indented && is_indented(text, line));
        indented = is_indented(text, line);
        if (begins && !open.empty()) {
            out.push_back(open);
            open = {};
        }
        if (words.empty()) continue;
        open = {open.empty() ? words.begin : open.begin, words.end};
    }
    if (!open.empty()) out.push_back(open);
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
        const Stop stop = stop_at(text, at, within.end);
        at = stop.end;
        if (at >= within.end || !is_space(decode(text, at).value)) continue;
        std::uint32_t next = at;
        while (next < within.end && is_space(decode(text, next).value))
            next += decode(text, next).size;
        if (next >= within.end || !begins_sentence(text, next)) continue;
        if (stop.plain && !point_ends(text, begin, point, next)) continue;
        push_trimmed(text, {begin, stop.end}, out);
        begin = stop.end;
    }
    push_trimmed(text, {begin, within.end}, out);
    return out;
}

}  // namespace inquit
