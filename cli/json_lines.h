// Problems and analyses as JSON Lines.
#pragma once

#include <string>

#include "indexer/base/error.h"
#include "indexer/schema/record.h"

namespace inquit::cli {

std::string json_line(const Problem& problem);

// One article in the form of docs/json.md: its quotes, speakers and entities by code points of its text.
std::string json_line(const ArticleRecord& record);

}  // namespace inquit::cli
