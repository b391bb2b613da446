// Where two wordings of nearly the same words say different things.
#pragma once

#include "indexer/wording/align.h"

namespace inquit {

// True if one of them denies what the other says, or has another number in its place. Looks between the words that
// both have, and at the ends of the stretch as far as neither wording is cut off there.
bool contradict(const Wording& a, const Wording& b, const Stretch& stretch);

}  // namespace inquit
