// Near-copies: one text printed several times, perhaps retouched or cut.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace inquit {

// The smallest hashes of a text's shingles (so many words in a row), as bytes: at most 128. Empty for a text that is
// too short to be told from another.
std::string sketch_of(std::string_view body);

// How much of the shorter of two texts stands in the other, 0 to 1, by shingles. 0 where either is too short.
double share_in_common(std::string_view one, std::string_view other);

// For each document of an articles database, by docid, the lowest docid of its story: the document itself, or the
// first of those that are near-copies of each other. Sketches say who may be, the texts themselves decide.
std::vector<std::uint32_t> stories_of(const Xapian::Database& articles);

}  // namespace inquit
