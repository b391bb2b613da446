// From quotes to the articles that print them. Private to this folder.
#pragma once

#include <vector>

#include "searcher/database.h"
#include "searcher/match.h"

namespace inquit {

// The documents in `articles` that have one of these quotes, by rising docid, with the weight of the best of them.
std::vector<ScoredDocument> articles_of(const std::vector<ScoredDocument>& found,
                                        const Database& quotes,
                                        const Database& articles);

}  // namespace inquit
