// Key words in context, one below the other.
#pragma once

#include <cstdint>
#include <string>

#include "cli/command.h"
#include "cli/style.h"
#include "searcher/results.h"

namespace inquit::cli {

// All words that were asked for in the articles of this page, each in the middle of a line.
std::string kwic_text(const Articles& answer, KwicOrder order, const Style& style);

// The same for programs: id, before, word, after, divided by tabs.
std::string kwic_rows(const Articles& answer, KwicOrder order);

}  // namespace inquit::cli
