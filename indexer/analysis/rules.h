// Names by rule and word list alone.
#pragma once

#include <vector>

#include "indexer/analysis/evidence.h"
#include "indexer/analysis/mentions.h"
#include "indexer/analysis/people.h"
#include "indexer/analysis/reading.h"
#include "indexer/analysis/segments.h"

namespace inquit {

struct Ruled {
    explicit Ruled(const Reading& reading) : people(reading) {}

    People people;
    std::vector<NameSpan> names;     // in order; without entities
    std::vector<Unknown> unknowns;   // runs that the words alone did not decide
    std::vector<Evidence> evidence;  // by word
};

Ruled names_by_rule(const Reading& reading);

}  // namespace inquit
