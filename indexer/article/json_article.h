// One JSON object to one article.
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/article/reading.h"

namespace inquit {

// Parses `json`, which is one value, and emits the article that it holds; what is wrong with it is a Problem of that
// record. False: read no further.
bool read_json_article(std::string_view json, std::uint32_t record, FileReading& reading);

}  // namespace inquit
