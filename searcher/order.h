// Which matches are shown, and in which order. Private to this folder.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/database.h"
#include "searcher/match.h"
#include "searcher/request.h"

namespace inquit {

// The matches from `offset` on, at most `limit`: by weight, then newer first, then id; or by date, then weight, then
// id, with undated ones last. Quotes go by their place in the index instead of their id, so that those of one article
// stay together and in the order of its text. `days` belong to `matches` one by one.
std::vector<ScoredDocument> page_of(const std::vector<ScoredDocument>& matches,
                                    const std::vector<std::int32_t>& days,
                                    const Request& request,
                                    const Database& database);

// Which of the matches at these places comes first, and so on: the same order.
std::vector<std::uint32_t> in_order(const std::vector<std::uint32_t>& places,
                                    const std::vector<ScoredDocument>& matches,
                                    const std::vector<std::int32_t>& days,
                                    Sort sort,
                                    const Database& database);

}  // namespace inquit
