// Key words in context: each word that was asked for, with what stands around it.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/results.h"
#include "searcher/wanted.h"

namespace inquit {

// A line for each hit of `body`, in order, at most 1,000.
std::vector<KwicLine> kwic_lines(std::string_view body, const std::vector<Hit>& hits);

}  // namespace inquit
