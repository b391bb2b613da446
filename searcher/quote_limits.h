// What is asked of quotes and no term of a quote answers: what its article is about, and how long it is. Private to this
// folder.
#pragma once

#include <vector>

#include "searcher/match.h"
#include "searcher/request.h"
#include "searcher/to_plan.h"

namespace inquit {

// Takes out those that are not wanted. `matches` are quotes by rising docid, and so is `with.database`. Throws Error for a
// Request::about that cannot be read.
void keep_within_limits(const Request& request,
                        std::vector<ScoredDocument>& matches,
                        const Translation& with);

}  // namespace inquit
