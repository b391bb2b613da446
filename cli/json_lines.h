// Problems and analyses as JSON Lines.
#pragma once

#include <string>

#include "cli/batch.h"
#include "indexer/base/error.h"
#include "indexer/schema/record.h"

namespace inquit::cli {

std::string json_line(const Problem& problem);

// One article in the form of docs/json.md: its quotes, speakers and entities by code points of its text.
std::string json_line(const ArticleRecord& record);

// What became of one query of a batch: the document of its answer, or why there is none.
std::string json_line(const BatchQuery& query, const std::string& answer);
std::string json_line(const BatchQuery& query, const Error& error);

}  // namespace inquit::cli
