// Words of a query that stand near each other say more. Private to this folder.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/match.h"
#include "searcher/query.h"
#include "searcher/results.h"
#include "searcher/to_plan.h"

namespace inquit {

// What was added to the weight of a match.
struct Together {
    std::uint32_t docid = 0;
    std::vector<ScorePart> parts;
};

// Adds to the weight of the best matches for the passage in which most of the query's words stand together, and for
// each two that stand side by side in the query's order. Never takes away, so that whoever is not looked at stays
// below. Returns what was added, in the order of `matches`.
std::vector<Together> add_together(std::vector<ScoredDocument>& matches,
                                   const Query& query,
                                   const Translation& with);

}  // namespace inquit
