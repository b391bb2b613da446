// Scores with what newer matches get on top. Private to this folder.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/database.h"
#include "searcher/match.h"

namespace inquit {

// The day from which ages are counted: the newest of the index, but none behind the day of its last change, so that one
// article with a date to come makes no other old. no_day if all are undated.
std::int32_t newest_day(Database& database);

// Adds to the weight of each match its share of it (recency.h), and returns what was added. An undated one gets nothing,
// and is not in it. `days` belong to `matches` one by one.
std::vector<ScoredDocument> add_newer(std::vector<ScoredDocument>& matches,
                                      const std::vector<std::int32_t>& days,
                                      std::uint32_t half_life,
                                      Database& database);

}  // namespace inquit
