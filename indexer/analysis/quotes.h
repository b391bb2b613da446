// Where quotation marks open and close.
#pragma once

#include "indexer/analysis/reading.h"

namespace inquit {

// Fills in reading.quotes, in order and not overlapping, and each token's quote. A span never leaves its
// paragraph: an unclosed mark ends with it, and goes on where the next paragraph opens with a mark again.
// Curly, straight, `` '' , „ “ and « » marks; single marks in headlines, and everywhere in an article that
// has no double ones. Apostrophes, feet and inches are no marks; plural possessives become tokens of that
// kind.
void find_quotes(Reading& reading);

}  // namespace inquit
