// The words of a query in an article's body.
#pragma once

#include <vector>

#include "indexer/base/span.h"
#include "indexer/schema/article.h"
#include "searcher/request.h"

namespace inquit {

// In order, not overlapping. Nothing for a query that cannot be read: the article is shown all the same.
std::vector<Span> query_hits(const Request& request, const Article& article);

}  // namespace inquit
