// What a score is made of, below the result that has it.
#pragma once

#include <string>
#include <vector>

#include "cli/display.h"
#include "cli/style.h"
#include "searcher/results.h"

namespace inquit::cli {

// The score and a line for each part. They are printed to four digits, and these add up too.
std::string score_text(double score,
                       const std::vector<ScorePart>& parts,
                       Margins margins,
                       const Style& style);

}  // namespace inquit::cli
