// Nothing found: what the index has that is spelled almost so. Private to this folder.
#pragma once

#include <string>
#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/query.h"

namespace inquit {

// Words near those of the query that the index does not have, and names near those that it does not know. `query`
// resolved. At most eight.
std::vector<std::string> nearest(const Query& query, Database& database, Deadline& deadline);

}  // namespace inquit
