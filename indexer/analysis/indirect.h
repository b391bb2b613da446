// What is reported without quotation marks, where the words leave no doubt.
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/analysis/patterns.h"

namespace inquit {

struct IndirectMatch {
    Match by;
    std::uint32_t first = 0, last = 0;  // tokens of what is reported
};

// X said that … · …, X said. · According to X, … · …, according to X. For a sentence without quotations.
std::optional<IndirectMatch> match_indirect(const Clause& clause);

}  // namespace inquit
