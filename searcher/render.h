// Answers as text and JSON: functions from values to strings. The shapes of the JSON are schema 1 of docs/json.md.
#pragma once

#include <string>

#include "searcher/results.h"

namespace inquit {

// One JSON document in one line, without a line end. Ill-formed UTF-8 in paths becomes U+FFFD.
std::string json(const Articles& answer);
std::string json(const Quotes& answer);

// Its results alone, one document a line, each with its line end.
std::string json_lines(const Articles& answer);
std::string json_lines(const Quotes& answer);

std::string json_facets(const Articles& answer);
std::string json(const ArticleRecord& record);
std::string json(const IndexInfo& info);

}  // namespace inquit
