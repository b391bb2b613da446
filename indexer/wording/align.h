// Which words of two wordings stand for each other: stretches that both have, the heaviest first, in any order.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/wording/wording.h"

namespace inquit {

struct Matched {
    std::uint32_t a, b;  // places in Wording::words
};

// A stretch with the same words in the same order, and some others between them.
struct Stretch {
    std::vector<Matched> words;
    float weight = 0;                  // of the words that both have
    float weight_a = 0, weight_b = 0;  // of all words from the first to the last, on each side
    std::uint32_t longest = 0;         // words in a row without others between them
};

// At most three, none with a word of another. Takes the product of both sizes in steps.
std::vector<Stretch> align(const Wording& a, const Wording& b);

}  // namespace inquit
