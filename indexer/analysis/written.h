// The form in which a name is shown, whatever capitals, spaces and marks one article gave it.
#pragma once

#include <string>
#include <string_view>

#include "indexer/schema/analysis.h"

namespace inquit {

// One space between words, no nickname in marks, no comma before Jr., and no word shouted that is no acronym:
// "ANNA “NAN”  HOLM, JR." is Anna Holm Jr.
std::string written_name(std::string_view text, EntityType type);

}  // namespace inquit
