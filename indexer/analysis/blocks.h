// An article's body as blocks: paragraphs, with captions, datelines and credits apart.
#pragma once

#include <vector>

#include "indexer/analysis/reading.h"
#include "indexer/schema/article.h"

namespace inquit {

// In order, not overlapping, none empty. Token ranges are not yet filled in.
std::vector<Block> find_blocks(const Article& article);

}  // namespace inquit
