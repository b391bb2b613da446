// Words of a query that stand near each other say more. Private to this folder.
#pragma once

#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/match.h"
#include "searcher/query.h"
#include "searcher/stemmers.h"

namespace inquit {

// Adds to the weight of the best matches for the passage in which most of the query's words stand together, and for
// each two that stand side by side in the query's order. Never takes away, so that whoever is not looked at stays
// below. Returns what was added, by docid, in the
// order of `matches`.
std::vector<ScoredDocument> add_together(std::vector<ScoredDocument>& matches,
                                         const Query& query,
                                         Database& database,
                                         Stemmers& stemmers,
                                         Deadline& deadline);

}  // namespace inquit
