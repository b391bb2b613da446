// The other half.
#pragma once
#include "indexer/text/words.h"

namespace inquit {

class Token final : Kept {
    struct Kept {};
};

namespace inner {
struct Kept {};
}

}  // namespace inquit
