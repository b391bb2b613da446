// What came of a run of `index`, in words.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/style.h"
#include "indexer/run.h"

namespace inquit::cli {

// What the screen says besides the summary.
struct RunFacts {
    std::string index;  // its directory
    bool dry_run = false;
    bool prune = false;
    std::function<std::string_view(std::string_view format)> label;  // "html" -> "HTML"
    std::vector<std::string> tries;  // commands that will find something
};

std::string summary_text(const Summary& summary, const RunFacts& facts, const Style& style);

// The first few problems, one a line, and how to see the rest.
std::string problems_text(const std::vector<Problem>& problems,
                          std::size_t most,
                          const Style& style);

}  // namespace inquit::cli
