// A page of articles, laid out for people.
#pragma once

#include <string>

#include "cli/style.h"
#include "searcher/results.h"

namespace inquit::cli {

// `asked` is the request, of which the screen speaks.
std::string articles_text(const Articles& answer, const Request& asked, const Style& style);

}  // namespace inquit::cli
