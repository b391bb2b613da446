// From what was typed to what the index has: prefixes to words, parts of names to names. Private to this folder.
#pragma once

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/query.h"
#include "searcher/stemmers.h"

namespace inquit {

struct Resolving {
    Database& database;
    Database* quotes;  // beside a database of articles; may be nullptr where no SaysQuery is
    Stemmers& stemmers;
    Deadline& deadline;
    bool expand = true;  // other spellings count too
};

// Fills in every Expansion and spelling of the query, and reads as words what looked like a speaker and is none.
void resolve(Query& query, const Resolving& with);

}  // namespace inquit
