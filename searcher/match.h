// Matching: all documents that a plan finds, with their weights. Private to this folder.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/plan.h"

namespace inquit {

struct Weighed;

// By rising docid, each once, none left out. Throws Error at the deadline. `log`, if there is one, is told of every
// word that was weighed.
std::vector<ScoredDocument> match(Database& database,
                                  const Plan& plan,
                                  Deadline& deadline,
                                  std::vector<Weighed>* log = nullptr);

}  // namespace inquit
