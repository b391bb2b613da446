// Why nothing was found. Private to this folder.
#pragma once

#include <vector>

#include "searcher/results.h"
#include "searcher/to_plan.h"

namespace inquit {

// For each part that had to match, of a resolved query without matches: how much matches it alone, and how much would
// match without it. Empty for a query of one part that every match needs, but that one then finds nothing alone.
std::vector<Obstacle> obstacles(const Query& query, const Translation& with);

}  // namespace inquit
