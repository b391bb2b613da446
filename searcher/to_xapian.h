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
    Stemmers& stemmers;
    Deadline& deadline;  // must outlive the query: its phrases look at it
};

// Matches what `query` matches.
Xapian::Query to_xapian(const Query& query, const Translation& with);

}  // namespace inquit
