// Counting what is quoted in articles. Private to this folder.
#pragma once

#include "searcher/database.h"
#include "searcher/quoted.h"
#include "searcher/stemmers.h"

namespace inquit {

// Exact, over all quotes of the articles that match. Throws QueryError.
QuotedTable count_quoted(const QuotedRequest& request,
                         Database& articles,
                         Database& quotes,
                         Stemmers& stemmers);

}  // namespace inquit
