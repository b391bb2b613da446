// Numbers as news writes them: 300 and three hundred, 2.5 million and 2,500,000.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace inquit {

// A number in words or digits at the beginning of some folded words.
struct ReadNumber {
    std::size_t words = 0;  // that it takes; 0: there is none
    std::string value;      // digits, with a point where there is a fraction
};

// "one" alone is no number: it is a pronoun more often.
ReadNumber read_number(std::span<const std::string_view> folded);

}  // namespace inquit
