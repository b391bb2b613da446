// The page of matches that is shown, and what stands below them: near-copies, or other quotes of the same thing said. Private to this folder.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "searcher/database.h"
#include "searcher/match.h"
#include "searcher/request.h"

namespace inquit {

struct StoryPage {
    std::vector<ScoredDocument> rows;
    std::uint64_t stories = 0;  // in all
    // Near-copies among the matches, or all other quotes of a thing said, by docid of a row that has some.
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> copies;
    std::uint64_t quotes = 0, articles = 0;  // of things said, in all
};

// `days` belong to `matches` one by one.
StoryPage page_of_stories(const std::vector<ScoredDocument>& matches,
                          const std::vector<std::int32_t>& days,
                          const Request& request,
                          Database& database);

}  // namespace inquit
