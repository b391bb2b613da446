// One event in the words of three outlets, and what has nothing to do with it.
#pragma once

#include <vector>

#include "indexer/schema/record.h"

namespace inquit {

// Star, Post, Wire (a near-copy of Post), Gazette; then another event, by Far. Star and Post quote one speaker, Post and
// Gazette another one.
std::vector<ArticleRecord> flood_tales();

}  // namespace inquit
