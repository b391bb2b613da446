// Text to tokens.
#pragma once

#include "indexer/analysis/reading.h"

namespace inquit {

// Fills in reading.tokens and the blocks' token ranges, marks the sentences, and counts in reading.words how
// often each word is written small and with a capital.
//
// A name keeps its hyphens and apostrophes (al-Sisi, O'Brien), a possessive 's is a token of its own, a point
// stays with an abbreviation that takes one and with initials (Sen., J., U.S.), and every dash but a hyphen
// between letters divides: LONDON—Officials is two words.
void tokenise(Reading& reading);

}  // namespace inquit
