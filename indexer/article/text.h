// Plain text.
#pragma once

#include <string_view>

#include "indexer/article/formats.h"

namespace inquit {

Likely sniff_text(std::string_view head);
void read_text(FileReading& reading);

}  // namespace inquit
