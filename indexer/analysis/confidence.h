// How often each way of finding a speaker is right.
#pragma once

#include "indexer/analysis/sources.h"
#include "indexer/schema/analysis.h"

namespace inquit {

// Below this a speaker is unknown.
inline constexpr float least_confidence = 0.5F;

float confidence(Pattern pattern, SourceKind source);

}  // namespace inquit
