// English number words: units, tens and scales add up as they are spoken.
#include "indexer/wording/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace inquit {
namespace {

struct NumberWord {
    std::string_view word;
    double value;
};

constexpr auto units = std::to_array<NumberWord>(
    {{"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
     {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
     {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
     {"eighty", 80},  {"ninety", 90}});
// "First" and "second" are seldom a number.
constexpr auto ordinals = std::to_array<NumberWord>({{"third", 3},
                                                     {"fourth", 4},
                                                     {"fifth", 5},
                                                     {"sixth", 6},
                                                     {"seventh", 7},
                                                     {"eighth", 8},
                                                     {"ninth", 9},
                                                     {"tenth", 10},
                                                     {"eleventh", 11},
                                                     {"twelfth", 12},
                                                     {"thirteenth", 13},
                                                     {"fourteenth", 14},
                                                     {"fifteenth", 15},
                                                     {"sixteenth", 16},
                                                     {"seventeenth", 17},
                                                     {"eighteenth", 18},
                                                     {"nineteenth", 19},
                                                     {"twentieth", 20},
                                                     {"thirtieth", 30}});
// What may follow the digits of a number in its word; 63bn, 10th, 40km, 4.10am.
constexpr auto endings = std::to_array<NumberWord>({{"k", 1e3},
                                                    {"m", 1e6},
                                                    {"mn", 1e6},
                                                    {"bn", 1e9},
                                                    {"b", 1e9},
                                                    {"tn", 1e12},
                                                    {"th", 1},
                                                    {"rd", 1},
                                                    {"nd", 1},
                                                    {"st", 1},
                                                    {"s", 1},
                                                    {"am", 1},
                                                    {"pm", 1},
                                                    {"km", 1},
                                                    {"kg", 1},
                                                    {"pc", 1}});
// Money that is written without a space in front: N2.5, Rs300, US40.
constexpr auto beginnings =
    std::to_array<std::string_view>({"n", "r", "rs", "us", "a", "c", "eur", "gbp", "usd"});
constexpr auto scales = std::to_array<NumberWord>(
    {{"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}});

std::optional<double> look_up(std::span<const NumberWord> table, std::string_view word) {
    const auto found = std::ranges::find(table, word, &NumberWord::word);
    if (found == table.end()) return std::nullopt;
    return found->value;
}

std::optional<double> in_digits(std::string_view word) {
    const std::size_t digit = word.find_first_of("0123456789");
    if (digit == std::string_view::npos) return std::nullopt;
    if (std::ranges::find(beginnings, word.substr(0, digit)) != beginnings.end())
        word.remove_prefix(digit);
    if (word.empty() || word.size() > 18 || word.front() < '0' || word.front() > '9')
        return std::nullopt;
    double value = 0;
    const char* const behind = word.data() + word.size();
    const auto [end, error] = std::from_chars(word.data(), behind, value, std::chars_format::fixed);
    if (error != std::errc()) return std::nullopt;
    if (end == behind) return value;
    const auto unit =
        look_up(endings, std::string_view(end, static_cast<std::size_t>(behind - end)));
    if (!unit) return std::nullopt;
    return value * *unit;
}

std::string digits(double value) {
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2);
    std::string out(buffer.data(), end);
    if (error != std::errc()) return {};
    out.erase(out.find_last_not_of('0') + 1);
    if (out.ends_with('.')) out.pop_back();
    return out;
}

}  // namespace

ReadNumber read_number(std::span<const std::string_view> folded) {
    double whole = 0;  // of scales that are done
    double part = 0;   // of what the next scale multiplies
    double unit = 0;   // the last word, if a smaller one may follow: twenty one
    std::size_t at = 0;
    for (bool any = false; at < folded.size(); ++at) {
        const bool joins = any && folded[at] == "and" && at + 1 < folded.size() && part >= 100 &&
                           look_up(units, folded[at + 1]);
        if (joins) continue;
        if (const auto value = in_digits(folded[at]); value && !any) {
            part = *value;
            unit = 0;
        } else if (const auto small = look_up(units, folded[at])) {
            const bool behind_scale = unit == 0 && (part >= 100 || (whole > 0 && part == 0));
            const bool follows = !any || (unit >= 20 && *small < 10) || behind_scale;
            if (!follows) break;
            part += *small;
            unit = *small;
        } else if (const auto scale = look_up(scales, folded[at]); scale && any) {
            part *= *scale;
            unit = 0;
            if (*scale >= 1e3) whole += std::exchange(part, 0);
        } else {
            break;
        }
        any = true;
    }
    if (at == 0 && !folded.empty()) {
        if (const auto place = look_up(ordinals, folded[0])) return {1, digits(*place)};
    }
    if (at == 0 || (at == 1 && folded[0] == "one")) return {};
    return {at, digits(whole + part)};
}

}  // namespace inquit
