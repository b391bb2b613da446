// Dates as news files write them.
#include "indexer/text/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "indexer/text/fold.h"

namespace inquit {
namespace {

using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr auto months = std::to_array<std::string_view>({"january",
                                                         "february",
                                                         "march",
                                                         "april",
                                                         "may",
                                                         "june",
                                                         "july",
                                                         "august",
                                                         "september",
                                                         "october",
                                                         "november",
                                                         "december"});

struct Piece {
    std::string text;  // digits, or letters in lower case
    bool number = false;
};

constexpr std::size_t longest_date = 80;  // bytes; longer texts are no dates

// Runs of digits and runs of letters; everything else divides.
std::vector<Piece> pieces(std::string_view text) {
    std::vector<Piece> out;
    bool open = false;
    for (const char raw : text) {
        const char c = raw >= 'A' && raw <= 'Z' ? static_cast<char>(raw - 'A' + 'a') : raw;
        const bool digit = c >= '0' && c <= '9';
        const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (!digit && !letter) {
            open = false;
            continue;
        }
        if (!open || out.back().number != digit) out.push_back({{}, digit});
        out.back().text += c;
        open = true;
    }
    return out;
}

std::optional<int> number(const Piece& piece, std::size_t most_digits) {
    if (!piece.number || piece.text.size() > most_digits) return std::nullopt;
    int value = 0;
    std::from_chars(piece.text.data(), piece.text.data() + piece.text.size(), value);
    return value;
}

// 1 to 12 for a month's English name or its abbreviation of at least three letters.
unsigned month_number(const Piece& piece) {
    if (piece.number || piece.text.size() < 3) return 0;
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (months[i].starts_with(piece.text)) return static_cast<unsigned>(i) + 1;
    }
    return piece.text == "sept" ? 9 : 0;
}

std::optional<Day> day_of(int y, unsigned m, int d) {
    if (y < 1600 || y > 2200 || d < 1 || d > 31) return std::nullopt;
    const year_month_day date{year{y}, month{m}, std::chrono::day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

// 2019-04-09…, 2019/04/09, 20190409
std::optional<Day> year_first(const std::vector<Piece>& parts) {
    if (parts.empty() || !parts[0].number) return std::nullopt;
    if (parts[0].text.size() == 8 || parts[0].text.size() == 14) {
        const std::string& digits = parts[0].text;
        const Piece y{digits.substr(0, 4), true}, m{digits.substr(4, 2), true},
            d{digits.substr(6, 2), true};
        return day_of(*number(y, 4), static_cast<unsigned>(*number(m, 2)), *number(d, 2));
    }
    if (parts.size() < 3 || parts[0].text.size() != 4) return std::nullopt;
    const auto m = number(parts[1], 2);
    const auto d = number(parts[2], 2);
    if (!m || !d) return std::nullopt;
    return day_of(*number(parts[0], 4), static_cast<unsigned>(*m), *d);
}

std::optional<int> year_at(const std::vector<Piece>& parts, std::size_t at) {
    if (at >= parts.size() || parts[at].text.size() != 4) return std::nullopt;
    const auto value = number(parts[at], 4);
    return value && *value >= 1600 && *value <= 2200 ? value : std::nullopt;
}

// The year beside the month at `at`: the nearest after it (a zone as +0000 is none), else the one before.
std::optional<int> year_near(const std::vector<Piece>& parts, std::size_t at) {
    for (std::size_t i = at + 1; i < parts.size() && i < at + 8; ++i) {
        if (const auto value = year_at(parts, i)) return value;
    }
    return at > 0 ? year_at(parts, at - 1) : std::nullopt;
}

// The day in front of the month at `at`: 9 April, 9th of April, 9 de abril.
std::optional<int> day_before(const std::vector<Piece>& parts, std::size_t at) {
    const auto filler = [](const Piece& piece) { return !piece.number && piece.text.size() == 2; };
    for (int skipped = 0; skipped < 2 && at > 1 && filler(parts[at - 1]); ++skipped) --at;
    return at > 0 ? number(parts[at - 1], 2) : std::nullopt;
}

// What follows the day at `at`: the ending of "9th" is skipped.
std::size_t after_day(const std::vector<Piece>& parts, std::size_t at) {
    const std::size_t next = at + 1;
    const bool ending = next < parts.size() && !parts[next].number && parts[next].text.size() == 2;
    return ending ? next + 1 : next;
}

// April 9, 2019 · 9 April 2019 · 9th of April, 2019 · Tue, 9 Apr 2019 …
std::optional<Day> named_month(const std::vector<Piece>& parts) {
    const auto found =
        std::ranges::find_if(parts, [](const Piece& piece) { return month_number(piece) != 0; });
    if (found == parts.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(found - parts.begin());
    const auto before = day_before(parts, at);
    const auto after = at + 1 < parts.size() ? number(parts[at + 1], 2) : std::nullopt;
    const auto the_year = year_near(parts, at);
    if (!the_year || (!before && !after)) return std::nullopt;
    // Both: "10:30 April 9, 2019" has its minutes there, "9 April 19:05 2019" its hour.
    const bool american = after && (!before || year_at(parts, after_day(parts, at + 1)));
    return day_of(*the_year, month_number(parts[at]), american ? *after : *before);
}

// 9.4.2019, the day first wherever points are used
std::optional<Day> with_points(std::string_view text, const std::vector<Piece>& parts) {
    if (parts.size() < 3 || !parts[2].number || parts[2].text.size() != 4) return std::nullopt;
    const auto d = number(parts[0], 2);
    const auto m = number(parts[1], 2);
    const std::size_t point = text.find('.');
    if (!d || !m || point == std::string_view::npos ||
        text.find('.', point + 1) == std::string_view::npos)
        return std::nullopt;
    return day_of(*number(parts[2], 4), static_cast<unsigned>(*m), *d);
}

std::string digits(int value, std::size_t width) {
    std::string out = std::to_string(value);
    if (out.size() < width) out.insert(0, width - out.size(), '0');
    return out;
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() > longest_date) return std::nullopt;
    const std::vector<Piece> parts = pieces(collapse_space(text));  // no-break spaces divide too
    if (const auto day = year_first(parts)) return day;
    if (const auto day = with_points(text, parts)) return day;
    return named_month(parts);
}

std::optional<DayRange> parse_period(std::string_view text) {
    if (text.size() > longest_date) return std::nullopt;
    if (text.find_first_not_of("0123456789-") != std::string_view::npos) return std::nullopt;
    const std::vector<Piece> parts = pieces(text);
    if (parts.empty() || parts[0].text.size() != 4) return std::nullopt;
    const int y = *number(parts[0], 4);
    const auto m = parts.size() > 1 ? number(parts[1], 2) : std::nullopt;
    if (parts.size() == 1 && text.size() == 4) {
        const auto from = day_of(y, 1, 1);
        const auto to = day_of(y, 12, 31);
        if (!from || !to) return std::nullopt;
        return DayRange{*from, *to};
    }
    if (parts.size() == 2 && m && *m >= 1 && *m <= 12) {
        const auto from = day_of(y, static_cast<unsigned>(*m), 1);
        if (!from) return std::nullopt;
        return DayRange{*from, Day{year{y} / month{static_cast<unsigned>(*m)} / std::chrono::last}};
    }
    if (parts.size() != 3) return std::nullopt;
    const auto day = year_first(parts);
    if (!day) return std::nullopt;
    return DayRange{*day, *day};
}

std::string iso(Day day) {
    const year_month_day date{day};
    return digits(static_cast<int>(date.year()), 4) + '-' +
           digits(static_cast<int>(static_cast<unsigned>(date.month())), 2) + '-' +
           digits(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string long_form(Day day) {
    const year_month_day date{day};
    std::string name(months[static_cast<unsigned>(date.month()) - 1]);
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + name + ' ' +
           std::to_string(static_cast<int>(date.year()));
}

}  // namespace inquit
