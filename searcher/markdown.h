// Results as Markdown (CommonMark): a list for a note or a report.
#pragma once

#include <string>
#include <string_view>

#include "searcher/results.h"

namespace inquit {

// `text` as one line in which nothing is Markdown or HTML.
std::string escape_markdown(std::string_view text);

std::string markdown_heading(std::string_view query);

// One item of a list, with its line ends: what it is, where and when it was printed, its id, and words of it.
std::string markdown(const ArticleHit& hit);
std::string markdown(const QuoteHit& hit);

}  // namespace inquit
