// A request's query, filters and dates as one query.
#pragma once

#include "searcher/query.h"
#include "searcher/request.h"

namespace inquit {

// Throws QueryError for the query, and Error for a filter on what is no facet.
Query whole_query(const Request& request);

}  // namespace inquit
