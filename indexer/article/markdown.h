// Markdown, with front matter or without.
#pragma once

#include <string_view>

#include "indexer/article/formats.h"

namespace inquit {

Likely sniff_markdown(std::string_view head);
void read_markdown(FileReading& reading);

}  // namespace inquit
