// A page of articles, laid out for people.
#pragma once

#include <string>

#include "cli/style.h"
#include "searcher/results.h"

namespace inquit::cli {

// What the request was, as far as the screen speaks of it.
struct Asked {
    const Request& request;
    bool explain = false;
};

std::string articles_text(const Articles& answer, const Asked& asked, const Style& style);

}  // namespace inquit::cli
