// Facets, some of whose values are chosen. Private to this folder.
#pragma once

#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/filters.h"
#include "searcher/match.h"
#include "searcher/results.h"
#include "searcher/to_plan.h"

namespace inquit {

// What matches, and what else is counted.
struct Matches {
    std::vector<ScoredDocument> all;  // of the query
    // Of the query less its choices, if a facet needs them.
    std::vector<ScoredDocument> but_choices;
};

// `asked` resolved. A facet whose values are chosen is counted over what would match without this choice.
Matches find_matches(const Request& request, const Asked& asked, const Translation& with);

std::vector<Facet> count_facets(const Request& request,
                                const std::vector<Asked::Choice>& choices,
                                const Matches& matches,
                                Database& database,
                                Deadline& deadline);

}  // namespace inquit
