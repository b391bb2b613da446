// From what was typed to what the index has: prefixes to words, parts of names to names. Private to this folder.
#pragma once

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/query.h"

namespace inquit {

// The most words or names that one prefix or part of a name is searched for.
inline constexpr std::size_t most_expanded = 100;

// Fills in every Expansion of the query.
void resolve(Query& query, const Database& database, Deadline& deadline);

}  // namespace inquit
