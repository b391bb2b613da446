// Bylines and lines that are a date.
#include <algorithm>
#include <array>

#include "indexer/article/lines.h"
#include "indexer/article/phrases.h"
#include "indexer/text/fold.h"
#include "indexer/text/letters.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr std::size_t longest_byline = 140;
constexpr std::size_t longest_date_line = 90;

constexpr std::string_view months_and_days =
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|"
    "mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|"
    "sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun";

// Small words inside names and between them.
constexpr std::string_view name_particles =
    "and|&|de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|of|for|the|in|at|with|y|e|i|und|"
    "et|"
    "ter|ten|dos|du|as";

constexpr std::string_view date_words =
    "published|updated|posted|modified|issued|released|filed|first|last|on|at|by|date|dated|time|"
    "of|the|"
    "am|pm|a|p|m|est|edt|et|cst|cdt|pst|pdt|gmt|utc|bst|cet|cest|ist|th|st|nd|rd|t|z|local|min|"
    "read";

// What may stand between names, dates and outlets of one line.
constexpr auto dividers = std::to_array<std::string_view>(
    {" | ", " \u00B7 ", " \u2022 ", " \u2014 ", " \u2013 ", " - ", "\t", " / ", " ("});

std::string_view before_divider(std::string_view text) {
    std::size_t end = text.size();
    for (const std::string_view divider : dividers) end = std::min(end, text.find(divider));
    return text.substr(0, end);
}

std::string bare(std::string_view word) {
    std::string out;
    for (const char c : ascii_lower(word)) {
        if ((c >= 'a' && c <= 'z') || c == '&' || static_cast<unsigned char>(c) >= 0x80) out += c;
    }
    return out;
}

// "By " in any case; the rest of the line.
std::string_view after_by(std::string_view line) {
    line = trim(line);
    if (line.size() < 5 || ascii_lower(line.substr(0, 2)) != "by") return {};
    if (line[2] == ':') return trim(line.substr(3));
    const std::string_view rest = line.substr(2);
    const bool divided = is_space(decode(rest, 0).value);
    return divided ? trim(rest) : std::string_view{};
}

bool are_names(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    if (words.empty() || words.size() > 16 || !starts_upper(words.front())) return false;
    if (is_one_of(bare(words.front()), months_and_days)) return false;
    return std::ranges::all_of(words, [](std::string_view word) {
        const std::string plain = bare(word);
        return plain.empty() || starts_upper(word) || is_one_of(plain, name_particles);
    });
}

bool ends_as_sentence(std::string_view text) {
    if (text.ends_with('?') || text.ends_with('!') || text.ends_with(':')) return true;
    if (!text.ends_with('.')) return false;
    // "Jr." and initials end in a point too.
    const std::vector<std::string_view> words = words_of(text);
    return !words.empty() && words.back().size() > 4;
}

// "DICKIE MALLOW" -> "Dickie Mallow"; initials and what has small letters stay.
std::string with_small_letters(std::string_view name) {
    if (has_lower(name) || name.find(' ') == std::string_view::npos) return std::string(name);
    std::string out;
    bool inside = false;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint next = decode(name, at);
        const bool letter = is_letter(next.value);
        const std::string one(name.substr(at, next.size));
        out += inside && letter && next.size == 1 ? ascii_lower(one) : one;
        inside = letter;
        at += next.size;
    }
    for (const std::string_view word : {" And ", " Of ", " For "}) {
        const std::size_t found = out.find(word);
        if (found != std::string::npos) out.replace(found, word.size(), ascii_lower(word));
    }
    return out;
}

// "Jane Doe, Staff Writer" -> Jane Doe; "Jane Doe, John Roe and Ann Poe" stays.
std::string_view without_titles(std::string_view names) {
    const std::size_t comma = names.find(',');
    if (comma == std::string_view::npos) return names;
    const std::string rest = ascii_lower(names.substr(comma));
    const bool goes_on = contains_one(rest, " and | & ") || is_one_of(rest, ", jr|, jr.|, sr.");
    return goes_on ? names : names.substr(0, comma);
}

// "Jane Doe April 9, 2019", "Jane Doe Published 10:30", "Jane Doe@janedoe" -> Jane Doe
std::string_view before_date(std::string_view names) {
    names = names.substr(0, names.find('@'));
    for (const std::string_view word : words_of(names)) {
        const auto at = static_cast<std::size_t>(word.data() - names.data());
        const bool told =
            at > 0 && is_one_of(word, "Published|Updated|Posted|PUBLISHED|UPDATED|POSTED");
        const bool dated =
            is_one_of(bare(word), months_and_days) || (word[0] >= '0' && word[0] <= '9');
        if (told || (dated && parse_day(names.substr(at)))) return names.substr(0, at);
    }
    return names;
}

bool only_date_words(std::string_view text) {
    std::string word;
    const auto known = [&word] {
        const bool ok =
            word.empty() || is_one_of(word, date_words) || is_one_of(word, months_and_days);
        word.clear();
        return ok;
    };
    for (const char c : ascii_lower(text)) {
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
            word += c;
        } else if (!known()) {
            return false;
        }
    }
    return known();
}

}  // namespace

bool is_byline(std::string_view line) {
    if (line.size() > longest_byline) return false;
    const std::string_view names = after_by(line);
    return !names.empty() && are_names(before_divider(names)) && !ends_as_sentence(names);
}

std::string author_named(std::string_view byline) {
    const std::string_view rest = after_by(byline);
    std::string_view names = before_date(before_divider(rest.empty() ? trim(byline) : rest));
    names = trim(without_titles(names));
    while (names.ends_with(',') || names.ends_with(';'))
        names = trim(names.substr(0, names.size() - 1));
    const std::string author = collapse_space(names);
    return rest.empty() ? author : with_small_letters(author);
}

std::optional<Day> date_line(std::string_view line) {
    line = trim(line);
    if (line.size() < 8 || line.size() > longest_date_line) return std::nullopt;
    if (std::ranges::none_of(line, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::string even = collapse_space(line);
    for (const std::string_view divider : {" \u00B7 ", " \u2022 ", " / "}) {
        for (std::size_t at = even.find(divider); at != std::string::npos; at = even.find(divider))
            even.replace(at, divider.size(), " | ");
    }
    for (std::size_t begin = 0; begin <= even.size();) {
        const std::size_t end = std::min(even.find(" | ", begin), even.size());
        const std::string_view piece = std::string_view(even).substr(begin, end - begin);
        const std::size_t digit = std::min(piece.find_first_of("0123456789"), piece.size());
        auto day = parse_day(piece);
        if (!day) day = parse_day(piece.substr(digit));  // "Updated: 2019-04-09"
        if (day && only_date_words(piece)) return day;
        begin = end + 3;
    }
    return std::nullopt;
}

}  // namespace inquit
