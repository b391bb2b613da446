// One article, laid out for people: its text with the quotes marked and attributed, its quotes, its names.
#pragma once

#include <string>

#include "cli/style.h"
#include "searcher/results.h"

namespace inquit::cli {

// With `marks` each quote is followed by the number of its speaker, and who that is stands at the end.
std::string article_text(const ArticleRecord& record, bool marks, const Style& style);

std::string article_quotes_text(const ArticleRecord& record, bool explain, const Style& style);
std::string article_entities_text(const ArticleRecord& record, const Style& style);

}  // namespace inquit::cli
