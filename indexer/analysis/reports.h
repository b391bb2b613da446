// From the reports of a sentence to findings: who reports, and whether that is said already.
#pragma once

#include <vector>

#include "indexer/analysis/sieve.h"

namespace inquit {

// Adds what the sentence reports without quotation marks. `quoted` are the quotations of the sentence. True if it
// reports anything.
bool add_reports(const Clause& clause,
                 const std::vector<const Attribution*>& quoted,
                 Sources& sources,
                 std::vector<Reported>& out);

}  // namespace inquit
