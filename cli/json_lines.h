// Problems and analyses as JSON Lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/batch.h"
#include "indexer/base/error.h"
#include "indexer/schema/record.h"

namespace inquit::cli {

std::string json_line(const Problem& problem);

// One article in the form of docs/json.md: its quotes, speakers and entities by code points of its text.
std::string json_line(const ArticleRecord& record);

// A watch, and what its run has found.
struct WatchReport {
    std::string_view name, of;
    std::string asked;
    std::string_view last;                      // empty: never
    std::optional<std::uint64_t> total, fresh;  // none: not run now
};

// `results`: JSON documents with commas between them.
std::string json_document(const WatchReport& report, const std::string& results);

// What became of one query of a batch: the document of its answer, or why there is none.
std::string json_line(const BatchQuery& query, const std::string& answer);
std::string json_line(const BatchQuery& query, const Error& error);

}  // namespace inquit::cli
