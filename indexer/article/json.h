// JSON: files of one article or many, and JSON Lines.
#pragma once

#include <string_view>

#include "indexer/article/formats.h"

namespace inquit {

Likely sniff_json(std::string_view head);
void read_json(FileReading& reading);

Likely sniff_json_lines(std::string_view head);
void read_json_lines(FileReading& reading);

}  // namespace inquit
