// An optional block of "Key: value" lines above a plain text.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/article/fields.h"

namespace inquit {

// Reads the block that `text` begins with into `fields`; returns the offset of what follows, or 0 if the first
// lines are no block. A block begins with a key that is known (Title, Headline, Date, Source, Section, Author, By,
// URL, Language, …), all its lines are "Key: value" or indented, and a blank line or "---" ends it.
std::size_t read_header_block(std::string_view text, Fields& fields);

}  // namespace inquit
