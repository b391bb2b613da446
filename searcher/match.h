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

// By rising docid, each once, none left out. Throws Error at the deadline.
std::vector<ScoredDocument> match(const Xapian::Database& database,
                                  const Xapian::Query& query,
                                  Deadline& deadline);

}  // namespace inquit
