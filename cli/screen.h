// What the screens of several verbs share.
#pragma once

#include <string>
#include <vector>

#include "cli/style.h"
#include "searcher/results.h"

namespace inquit::cli {

// "Nothing found for: quotum", with words that would find something, the filters that were in use, and what
// each part of the query finds.
std::string nothing_found(const QueryReading& reading,
                          const std::vector<std::string>& nearest,
                          const Request& request,
                          const std::vector<Obstacle>& obstacles = {});

// "3 of 38 shown (-n 38 for all)"; empty where all are shown.
std::string shown_of(std::uint64_t total, std::size_t shown, const Request& request);

// Each facet in one line: its commonest values, as many as fit.
std::string facet_lines(const std::vector<Facet>& facets, const Style& style);

}  // namespace inquit::cli
