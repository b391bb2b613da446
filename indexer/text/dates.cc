// Dates as news files write them.
#include "indexer/text/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

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

// April 9, 2019 · 9 April 2019 · 9th of April, 2019 · Tue, 9 Apr 2019 …
std::optional<Day> named_month(const std::vector<Piece>& parts) {
    const auto found =
        std::ranges::find_if(parts, [](const Piece& piece) { return month_number(piece) != 0; });
    if (found == parts.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(found - parts.begin());
    std::vector<int> before;
    std::vector<int> after;
    std::optional<int> the_year;
    for (std::size_t i = at > 4 ? at - 4 : 0; i < parts.size() && i < at + 5; ++i) {
        if (const auto value = number(parts[i], 4)) {
            if (parts[i].text.size() == 4) {
                if (!the_year) the_year = value;
            } else if (parts[i].text.size() <= 2) {
                (i < at ? before : after).push_back(*value);
            }
        }
    }
    if (!the_year || (before.empty() && after.empty())) return std::nullopt;
    return day_of(
        *the_year, month_number(parts[at]), before.empty() ? after.front() : before.back());
}

std::string digits(int value, std::size_t width) {
    std::string out = std::to_string(value);
    if (out.size() < width) out.insert(0, width - out.size(), '0');
    return out;
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() > longest_date) return std::nullopt;
    const std::vector<Piece> parts = pieces(text);
    if (const auto day = year_first(parts)) return day;
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
