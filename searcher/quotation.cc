// Two prints of the same words made alike, then compared byte by byte.
#include "searcher/quotation.h"

#include <algorithm>
#include <array>

#include "indexer/text/fold.h"
#include "indexer/text/letters.h"
#include "indexer/text/utf8.h"
#include "searcher/verify.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

// Soft hyphens, zero-width characters, controls of direction.
bool is_unseen(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_mark(char32_t c) {
    constexpr auto marks = std::to_array<char32_t>({U'"',
                                                    U'\'',
                                                    U'`',
                                                    0xAB,
                                                    0xB4,
                                                    0xBB,
                                                    0x2BC,
                                                    0x2032,
                                                    0x2033,
                                                    0x2039,
                                                    0x203A,
                                                    0x300C,
                                                    0x300D,
                                                    0x300E,
                                                    0x300F,
                                                    0x301D,
                                                    0x301E,
                                                    0x301F});
    return (c >= 0x2018 && c <= 0x201F) || std::ranges::find(marks, c) != marks.end();
}

bool is_dash(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 ||
           c == 0xFF0D;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class PlainMaker {
  public:
    explicit PlainMaker(std::string_view original) : original_(original) {}

    PlainText make() {
        for (std::size_t at = 0; at < original_.size();) {
            const CodePoint next = decode(original_, at);
            take(next, at);
            at += next.size;
        }
        out_.from.push_back(static_cast<std::uint32_t>(end_));
        return std::move(out_);
    }

  private:
    void take(CodePoint next, std::size_t at) {
        constexpr char32_t ellipsis = 0x2026;
        if (is_unseen(next.value)) return;
        if (is_space(next.value)) {
            space_ = true;
        } else if (is_mark(next.value)) {
            one_of_a_run('\'', at);
        } else if (is_dash(next.value)) {
            space_ = false;
            one_of_a_run('-', at);
        } else if (next.value == ellipsis) {
            put("...", at);
        } else {
            put(original_.substr(at, next.size), at);
        }
        if (!is_space(next.value)) end_ = at + next.size;
    }

    // Marks inside marks, and `` for “, are one.
    void one_of_a_run(char c, std::size_t at) {
        if (space_ || !out_.text.ends_with(c)) put(std::string_view(&c, 1), at);
    }

    void put(std::string_view bytes, std::size_t at) {
        if (space_ && !out_.text.empty() && !out_.text.ends_with('-')) append(" ", at);
        space_ = false;
        append(bytes, at);
    }

    void append(std::string_view bytes, std::size_t at) {
        out_.text += bytes;
        out_.from.insert(out_.from.end(), bytes.size(), static_cast<std::uint32_t>(at));
    }

    std::string_view original_;
    PlainText out_;
    bool space_ = false;  // since the last character
    std::size_t end_ = 0;
};

// The parts between words left out: “we will … never”, “we will [...] never”.
std::vector<std::string> parts_of(std::string_view plain) {
    std::vector<std::string> out;
    while (true) {
        const std::size_t dots = plain.find("...");
        if (dots == std::string_view::npos) break;
        std::size_t begin = dots;
        std::size_t end = std::min(plain.find_first_not_of('.', dots), plain.size());
        const bool opened = begin > 0 && (plain[begin - 1] == '[' || plain[begin - 1] == '(');
        const bool closed = end < plain.size() && (plain[end] == ']' || plain[end] == ')');
        if (opened && closed) {
            --begin;
            ++end;
        }
        out.emplace_back(plain.substr(0, begin));
        plain.remove_prefix(end);
    }
    out.emplace_back(plain);
    return out;
}

void strip(std::string& part, std::string_view before, std::string_view after) {
    part.erase(0, std::min(part.find_first_not_of(before), part.size()));
    part.erase(part.find_last_not_of(after) + 1);
}

std::string folded(std::string_view character) {
    std::string out;
    fold_word(character, out);
    return out;
}

// The code point that ends at byte `at`; empty at the beginning.
std::string_view character_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80U) {
    }
    return text.substr(begin, at - begin);
}

// Neither a word nor a number goes on over byte `at`.
bool is_between_words(std::string_view text, std::size_t at) {
    const std::string_view before = character_before(text, at);
    const std::string_view after = text.substr(at, decode(text, at).size);
    if (before.empty() || after.empty()) return true;
    const auto joins = [](std::string_view c) {
        return is_digit(c[0]) || is_letter(decode(c, 0).value);
    };
    if (joins(before) && joins(after)) return false;
    // don't, 3.5
    const auto inner = [&](std::string_view mark, std::string_view left, std::string_view right) {
        if (left.empty() || right.empty()) return false;
        if (mark == "'")
            return is_letter(decode(left, 0).value) && is_letter(decode(right, 0).value);
        return (mark == "." || mark == ",") && is_digit(left[0]) && is_digit(right[0]);
    };
    const std::size_t next = at + after.size();
    return !inner(after, before, text.substr(next, decode(text, next).size)) &&
           !inner(before, character_before(text, at - before.size()), after);
}

// Where `part` stands in `text` from `begin` on, as whole words; the first letter's case may differ.
std::size_t find_part(std::string_view text, std::string_view part, std::size_t begin, bool first) {
    const std::size_t head = first ? decode(part, 0).size : 0;
    const std::string letter = folded(part.substr(0, head));
    const std::string_view rest = part.substr(head);
    for (std::size_t at = text.find(rest, begin + head); at != std::string_view::npos;
         at = text.find(rest, at + 1)) {
        const std::string_view before = head > 0 ? character_before(text, at) : std::string_view();
        const std::size_t from = at - before.size();
        if (from >= begin &&
            (head == 0 || folded(before) == letter || before == part.substr(0, head)) &&
            is_between_words(text, from) && is_between_words(text, at + rest.size()))
            return from;
    }
    return std::string_view::npos;
}

}  // namespace

PlainText plain_text(std::string_view original) { return PlainMaker(original).make(); }

Quotation::Quotation(std::string_view quote) {
    if (quote.size() > most_bytes)
        throw BadQuote(
            "a quote of " + std::to_string(quote.size()) + " bytes is too long to look up",
            "give at most " + std::to_string(most_words) + " words of it");
    text_ = collapse_space(repair_utf8(quote));
    std::vector<std::string> parts = parts_of(plain_text(text_).text);
    for (std::string& part : parts) {
        std::vector<std::string> words = words_of(part);
        if (words.empty()) continue;
        strip(part, "' ", "' ");
        count_ += words.size();
        plain_.push_back(std::move(part));
        words_.push_back(std::move(words));
    }
    if (count_ == 0)
        throw BadQuote("there are no words in this quote",
                       "as in: inquit verify \"Nobody on this quay was asked\"");
    if (count_ > most_words)
        throw BadQuote("a quote of " + std::to_string(count_) + " words is too long to look up",
                       "give at most " + std::to_string(most_words) + " words of it");
    strip(plain_.back(), "", "',. ");
}

std::optional<Span> Quotation::in(std::string_view text) const {
    const PlainText plain = plain_text(text);
    std::size_t begin = std::string::npos;
    std::size_t end = 0;
    for (std::size_t i = 0; i < plain_.size(); ++i) {
        const std::size_t at = find_part(plain.text, plain_[i], end, i == 0);
        if (at == std::string::npos) return std::nullopt;
        begin = std::min(begin, at);
        end = at + plain_[i].size();
    }
    // To the end of the last character, not to the beginning of what follows.
    const std::uint32_t last = plain.from[end - 1];
    return Span{plain.from[begin], last + decode(text, last).size};
}

}  // namespace inquit
