// What the neighbours of a capitalised word say about it, summed up over the article.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/analysis/reading.h"
#include "indexer/analysis/segments.h"

namespace inquit {

struct Evidence {
    std::uint16_t person = 0, place = 0, organisation = 0;
    std::uint16_t articled = 0, bare = 0;  // times with and without "the" before it
    bool adjective = false;                // Ostvarkish, of Ostvark
};

// `names` are those found so far. One for each word of the vocabulary; only words that stand alone as an unknown name have any.
std::vector<Evidence> weigh(const Reading& reading,
                            const std::vector<Unknown>& unknowns,
                            const std::vector<NameSpan>& names);

}  // namespace inquit
