// Lines set like headlines, where every word has a capital.
#pragma once

#include "indexer/analysis/reading.h"

namespace inquit {

// Gives running blocks that are such lines the zone `heading`.
void find_headings(Reading& reading);

}  // namespace inquit
