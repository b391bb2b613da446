// What was found of a quote, for people.
#pragma once

#include <string>
#include <vector>

#include "cli/style.h"
#include "searcher/verify.h"

namespace inquit::cli {

// Its first word is the verdict: exact, altered, not found.
std::string verification_text(const Verification& answer, const Style& style);

// Of a list: the quote above each, and how many there are of each verdict.
std::string verifications_text(const std::vector<Verification>& answers, const Style& style);

}  // namespace inquit::cli
