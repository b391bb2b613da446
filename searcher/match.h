// Matching: all documents that a query finds, with their weights. Private to this folder.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "searcher/deadline.h"

namespace inquit {

struct ScoredDocument {
    std::uint32_t docid;
    double weight;
};

struct Weighed;

// By rising docid, each once, none left out. Throws Error at the deadline. `log`, if there is one, is told of every
// word that was weighed.
std::vector<ScoredDocument> match(const Xapian::Database& database,
                                  const Xapian::Query& query,
                                  Deadline& deadline,
                                  std::vector<Weighed>* log = nullptr);

}  // namespace inquit
