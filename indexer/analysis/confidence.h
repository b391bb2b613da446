// How often each way of finding a speaker is right.
#pragma once

#include "indexer/schema/via.h"

namespace inquit {

// Below this a speaker is unknown.
inline constexpr float least_confidence = 0.5F;

// That the speaker of a quote is right: by its kind, its pattern and how its source names the speaker.
float confidence(QuoteKind kind, Pattern pattern, Via via);

}  // namespace inquit
