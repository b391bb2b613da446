// Where the words of a query stand in the documents of a database, by its position lists. Private to this folder.
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

    // The first document from `from` on that may have a place; 0 if there is none. Asked for rising ones only.
    virtual Xapian::docid candidate(Xapian::docid from) = 0;

    // The places in a document. Asked for rising ones only.
    virtual Places places(Xapian::docid docid) = 0;
};

struct OccurrencesIn {
    Database& database;
    Stemmers& stemmers;
    Deadline& deadline;
};

// Of a query that is_positional or is an AtLeastQuery, resolved.
std::unique_ptr<Occurrences> occurrences_of(const Query& query, const OccurrencesIn& in);

}  // namespace inquit
