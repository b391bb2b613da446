// Things said among the matches: quotes that are one and the same stand together. Private to this folder.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "searcher/database.h"
#include "searcher/match.h"
#include "searcher/request.h"
#include "searcher/results.h"

namespace inquit {

struct ThingsPage {
    std::vector<ScoredDocument> rows;  // the first match of each thing on the page
    std::uint64_t things = 0;          // that have a match
    std::uint64_t quotes = 0;          // all that say them, matches or not
    std::uint64_t articles = 0;        // in which those stand
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>
        others;  // by row: its other quotes
};

// Things as the indexer found them; while a writer is busy each match is one of its own. `days` belong to `matches` one
// by one.
ThingsPage page_of_things(const std::vector<ScoredDocument>& matches,
                          const std::vector<std::int32_t>& days,
                          const Request& request,
                          Database& quotes);

// Sets hit.thing: all wordings of it, set against the hit's.
void show_thing(QuoteHit& hit, const std::vector<std::uint32_t>& others, Database& quotes);

}  // namespace inquit
