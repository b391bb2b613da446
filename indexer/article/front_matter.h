// The block of metadata above a Markdown text: YAML between "---", TOML between "+++".
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/article/fields.h"

namespace inquit {

// Reads the block that `text` begins with into `fields`; returns the offset of what follows, or 0 if there is none. Of
// YAML and TOML what front matter uses: simple keys, quoted strings over several lines, lists, block scalars.
std::size_t read_front_matter(std::string_view text, Fields& fields);

}  // namespace inquit
