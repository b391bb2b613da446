// A request's query, filters and dates as one query.
#pragma once

#include <vector>

#include "searcher/query.h"
#include "searcher/request.h"

namespace inquit {

// What is asked, apart from the values that are chosen of a field: a facet of that field is counted without them.
struct Asked {
    struct Choice {
        Field field{};
        Query values;
    };

    Query rest;  // the query, dates and what is excluded
    std::vector<Choice> choices;

    [[nodiscard]] Query whole() const;
};

// Throws QueryError for the query, and Error for a filter on what is no facet.
Asked read_request(const Request& request);

// Throws QueryError for the query, and Error for a filter on what is no facet.
Query whole_query(const Request& request);

}  // namespace inquit
