// Where the words of a query stand in the documents of a database, by its tokens. Private to this folder.
#pragma once

#include <memory>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/places.h"
#include "searcher/query.h"
#include "searcher/stemmers.h"

namespace inquit {

class Occurrences {
  public:
    virtual ~Occurrences() = default;

    // The places in a document.
    virtual Places places(Xapian::docid docid) = 0;

    // Is there one?
    virtual bool any(Xapian::docid docid) { return !places(docid).empty(); }
};

struct OccurrencesIn {
    Database& database;
    Stemmers& stemmers;
    Deadline& deadline;
};

// Of a query that is_positional, a phrase or an AtLeastQuery, resolved. One read of a document answers all of it.
std::unique_ptr<Occurrences> occurrences_of(const Query& query, const OccurrencesIn& in);

}  // namespace inquit
