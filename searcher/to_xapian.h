// From a resolved query to Xapian's. Private to this folder.
#pragma once

#include <xapian.h>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/query.h"
#include "searcher/stemmers.h"

namespace inquit {

struct Translation {
    Database& database;
    Database* quotes;  // beside a database of articles; may be nullptr where no SaysQuery is
    Stemmers& stemmers;
    Deadline& deadline;  // all of these must outlive the query: its operators look at them
};

// Matches what `query` matches.
Xapian::Query to_xapian(const Query& query, const Translation& with);

}  // namespace inquit
