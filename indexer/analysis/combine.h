// The names of an article: the tagger's, and of the rules' what is beyond doubt.
#pragma once

#include <vector>

#include "indexer/analysis/mentions.h"
#include "indexer/analysis/reading.h"
#include "indexer/analysis/rules.h"
#include "indexer/analysis/tagger/tagger.h"

namespace inquit {

// In the order of the text, without overlaps.
std::vector<NameSpan> combine(const Reading& reading, const Ruled& ruled, tagger::Tagger& tagger);

}  // namespace inquit
