// Paragraphs and sentences, by rule: stops, what follows them, and the abbreviations that are none.
#include "indexer/text/sentences.h"

#include <algorithm>
#include <string>

#include "indexer/text/fold.h"
#include "indexer/text/letters.h"
#include "indexer/text/packs.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

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

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

// Where sentences end in one language.
class Rules {
  public:
    explicit Rules(std::string_view language)
        : pack_(pack_or_english(language)),
          english_(&pack_ == LanguagePack::of("en")),
          ordinals_(pack_.has("ordinals", "yes")) {}

    // The end of the stops and closing marks at a stop.
    struct Stop {
        std::uint32_t end;
        bool plain;  // points only, with no closing mark behind them: perhaps an abbreviation
    };

    [[nodiscard]] Stop stop_at(std::string_view text, std::uint32_t at, std::uint32_t limit) const {
        Stop stop{at, true};
        for (CodePoint c = decode(text, at); stop.end < limit && is_stop(c.value);
             c = decode(text, stop.end)) {
            stop.plain = stop.plain && c.value == '.';
            stop.end += c.size;
        }
        for (std::uint32_t next = closer_end(text, stop.end, limit); next > stop.end;
             next = closer_end(text, stop.end, limit)) {
            stop.plain = false;
            stop.end = next;
        }
        return stop;
    }

    // Is the point at `point`, whose sentence began at `begin`, the end of it? What follows begins at `next`.
    [[nodiscard]] bool point_ends(std::string_view text,
                                  std::uint32_t begin,
                                  std::uint32_t point,
                                  std::uint32_t next) const {
        if (ordinals_ && is_ordinal(text, begin, point)) return opens_sentence(text, next);
        const std::string word =
            english_ ? word_before(text, begin, point) : any_word_before(text, begin, point);
        if (pack_.has("before names", word)) return false;
        const std::size_t letters = count_code_points(word);
        // "Robert P. Lee", not "p. 9"
        const bool initial = letters == 1 && is_upper(last_letter(text, begin, point));
        if (!initial && pack_.has("before numbers", word))
            return !is_digit(decode(text, next).value);
        const bool initials = letters == 1 || (letters >= 3 && has_inner_point(word));
        return (!initials && !pack_.has("anywhere", word)) || opens_sentence(text, next);
    }

  private:
    static const LanguagePack& pack_or_english(std::string_view language) {
        const LanguagePack* pack = LanguagePack::of(language);
        return pack != nullptr ? *pack : *LanguagePack::of("en");
    }

    // "u.s": a point before the last letter.
    static bool has_inner_point(std::string_view word) {
        const std::size_t point = word.rfind('.');
        return point != std::string_view::npos && count_code_points(word.substr(point + 1)) == 1;
    }

    static char32_t last_letter(std::string_view text, std::uint32_t begin, std::uint32_t end) {
        std::uint32_t last = end - 1;
        while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
        return decode(text, last).value;
    }

    // "9." is the ninth in some languages: a number of one or two digits.
    static bool is_ordinal(std::string_view text, std::uint32_t begin, std::uint32_t point) {
        constexpr std::uint32_t most = 2;
        std::uint32_t digits = 0;
        while (digits < point - begin &&
               is_digit(static_cast<unsigned char>(text[point - digits - 1])))
            ++digits;
        return digits > 0 && digits <= most;
    }

    // The word that ends before the point, folded, of letters of any script.
    static std::string any_word_before(std::string_view text,
                                       std::uint32_t begin,
                                       std::uint32_t point) {
        constexpr std::uint32_t longest = 24;
        std::uint32_t from = point;
        while (from > begin && point - from < longest) {
            std::uint32_t last = from - 1;
            while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U)
                --last;
            const char32_t c = decode(text, last).value;
            if (!is_letter(c) && c != '.' && c != '-') break;
            from = last;
        }
        return fold(text.substr(from, point - from));
    }

    [[nodiscard]] bool closes(char32_t c) const {
        if (english_) return is_closer(c);
        const auto& marks = pack_.closing_marks();
        return c == ')' || c == ']' || std::ranges::find(marks, c) != marks.end();
    }

    // The end of the closing mark at `at`, or `at`. In French a space stands before it.
    [[nodiscard]] std::uint32_t closer_end(std::string_view text,
                                           std::uint32_t at,
                                           std::uint32_t limit) const {
        if (at >= limit) return at;
        const CodePoint first = decode(text, at);
        if (closes(first.value)) return at + first.size;
        const CodePoint second = decode(text, at + first.size);
        const bool apart = !english_ && is_space(first.value) && first.value != '\n' &&
                           second.value == 0x00BB && closes(second.value);
        return apart && at + first.size < limit ? at + first.size + second.size : at;
    }

    [[nodiscard]] bool opens_quote(char32_t c) const {
        if (c == '"') return true;
        if (english_) return c == 0x201C;
        return (c == 0x201C || c == 0x201E || c == 0x00AB || c == 0x00BB) && !closes(c);
    }

    // After "U.S." or "J." a new sentence is told by a word that opens sentences, not names, or by an opening quote
    // mark.
    [[nodiscard]] bool opens_sentence(std::string_view text, std::uint32_t at) const {
        const std::string_view rest = text.substr(at);
        const CodePoint first = decode(rest, 0);
        if (opens_quote(first.value)) return true;
        if (!is_upper(first.value)) return false;
        // Only the first letter is a capital.
        std::string word = fold(rest.substr(0, first.size));
        const std::string_view others = rest.substr(first.size);
        word += others.substr(0, others.find_first_of(english_ ? " \n\r\t" : " \n\r\t,"));
        return std::ranges::find(pack_.openers(), word) != pack_.openers().end();
    }

    const LanguagePack& pack_;
    bool english_, ordinals_;
};

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

std::vector<Span> sentences(std::string_view text, Span within, std::string_view language) {
    const Rules rules(language);
    std::vector<Span> out;
    std::uint32_t begin = within.begin;
    for (std::uint32_t at = within.begin; at < within.end;) {
        const CodePoint c = decode(text, at);
        if (!is_stop(c.value)) {
            at += c.size;
            continue;
        }
        const std::uint32_t point = at;
        const Rules::Stop stop = rules.stop_at(text, at, within.end);
        at = stop.end;
        if (at >= within.end || !is_space(decode(text, at).value)) continue;
        std::uint32_t next = at;
        while (next < within.end && is_space(decode(text, next).value))
            next += decode(text, next).size;
        if (next >= within.end || !begins_sentence(text, next)) continue;
        if (stop.plain && !rules.point_ends(text, begin, point, next)) continue;
        push_trimmed(text, {begin, stop.end}, out);
        begin = stop.end;
    }
    push_trimmed(text, {begin, within.end}, out);
    return out;
}

}  // namespace inquit
