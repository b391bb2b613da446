// What grouping keeps of a quote while all of them are collected.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace inquit {

// Who is quoted, and when, as far as a paper says it.
struct Quoted {
    std::uint32_t speaker = 0;     // a number for each name; 0: nobody is named
    std::uint32_t family = 0;      // a number for the last word of a person's name; 0: no person
    std::int32_t day = INT32_MIN;  // since 1970; INT32_MIN: undated
    bool sure = true;              // that it is this speaker
    std::uint32_t last = 0;        // a number for the last word of a name, whosoever; 0: no name
    bool described = false;        // by what is no name: the captain
    std::uint32_t article = 0;
    std::uint32_t event = 0;  // one number for the articles of an event; 0: not known
};

struct KeptQuote {
    Quoted quoted;
    std::uint32_t words = 0;
    std::uint64_t same = 0;  // hash of the folded words
    std::size_t begin = 0;   // of its stems
};

struct KeptQuotes {
    std::vector<KeptQuote> quotes;
    std::vector<std::uint32_t> stems;  // of all quotes, in the order of the text; no stop words

    [[nodiscard]] std::span<const std::uint32_t> stems_of(std::uint32_t place) const {
        const std::size_t begin = quotes[place].begin;
        const std::size_t end = place + 1 < quotes.size() ? quotes[place + 1].begin : stems.size();
        return std::span(stems).subspan(begin, end - begin);
    }
};

// Days apart; 0 where one of them is undated.
inline std::uint32_t days_apart(const KeptQuote& one, const KeptQuote& other) {
    if (one.quoted.day == INT32_MIN || other.quoted.day == INT32_MIN) return 0;
    return one.quoted.day < other.quoted.day
               ? static_cast<std::uint32_t>(other.quoted.day - one.quoted.day)
               : static_cast<std::uint32_t>(one.quoted.day - other.quoted.day);
}

}  // namespace inquit
