// Numbers as people read and write them on the command line.
#include "cli/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "indexer/base/error.h"

namespace inquit::cli {
namespace {

struct Unit {
    std::string_view name;  // in lower case
    double bytes;
};

constexpr auto units = std::to_array<Unit>({
    {"", 1},
    {"b", 1},
    {"k", 1e3},
    {"kb", 1e3},
    {"kib", 1024.0},
    {"m", 1e6},
    {"mb", 1e6},
    {"mib", 1024.0 * 1024},
    {"g", 1e9},
    {"gb", 1e9},
    {"gib", 1024.0 * 1024 * 1024},
});

std::string lower(std::string_view text) {
    std::string out{text};
    for (auto& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

}  // namespace

std::string grouped(std::uint64_t number) {
    auto digits = std::to_string(number);
    for (auto at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string file_size(std::uint64_t bytes) {
    constexpr std::array names = {"bytes", "kB", "MB", "GB", "TB"};
    auto amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (amount >= 999.5 && unit + 1 < names.size()) {
        amount /= 1000;
        ++unit;
    }
    const bool fraction = unit > 0 && amount < 9.95;
    return fmt::format("{:.{}f} {}", amount, fraction ? 1 : 0, names.at(unit));
}

std::string duration(double seconds) {
    if (seconds < 0.0995) return fmt::format("{:.0f} ms", std::fmax(seconds * 1000, 0));
    if (seconds < 99.95) return fmt::format("{:.1f} s", seconds);
    const auto whole = std::llround(seconds);
    if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return "0 %";
    return fmt::format("{:.0f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
    auto out = grouped(number) + ' ';
    if (number == 1 || many.empty()) out += one;
    if (number == 1) return out;
    return many.empty() ? out + 's' : out.append(many);
}

std::uint64_t read_number(std::string_view what,
                          std::string_view text,
                          std::uint64_t least,
                          std::uint64_t most) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || value < least || value > most) {
        throw Error(fmt::format("{} takes a number from {} to {}, not “{}”",
                                what,
                                grouped(least),
                                grouped(most),
                                text));
    }
    return value;
}

std::uint64_t read_size(std::string_view what, std::string_view text) {
    double amount = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (error == std::errc{} && amount > 0) {
        auto rest = text.substr(static_cast<std::size_t>(end - text.data()));
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        const auto name = lower(rest);
        for (const auto& unit : units) {
            if (unit.name == name && amount * unit.bytes < 1e18)
                return static_cast<std::uint64_t>(std::llround(amount * unit.bytes));
        }
    }
    throw Error(fmt::format("{} takes a size, not “{}”", what, text), "as in 50MB, 256kB, 1GB");
}

}  // namespace inquit::cli
