// The query language, second step: from tokens to a tree. docs/query-language.md is its description.
#pragma once

#include <cstddef>
#include <string_view>

#include "searcher/query.h"

namespace inquit {

// Limits that keep any query cheap. Queries of people are under 300 bytes; a pasted paragraph fits.
inline constexpr std::size_t longest_query = 4096;  // bytes
inline constexpr int deepest_query = 32;            // parentheses
inline constexpr std::size_t most_query_words = 256;

// Reads a query. With `any`, words that stand side by side may be missing, as long as one of them is there.
// An empty query matches everything. Throws QueryError.
Query parse_query(std::string_view text, bool any = false);

}  // namespace inquit
