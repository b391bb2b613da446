// From a resolved query to what is looked for in the posting lists. Private to this folder.
#pragma once

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/plan.h"
#include "searcher/query.h"
#include "searcher/stemmers.h"

namespace inquit {

struct Translation {
    Database& database;
    Database* quotes;  // beside a database of articles; may be nullptr where no SaysQuery is
    Stemmers& stemmers;
    Deadline& deadline;  // all of these must outlive the plan: its operators look at them
};

// Matches what `query` matches.
Plan to_plan(const Query& query, const Translation& with);

}  // namespace inquit
