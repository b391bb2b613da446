// One line an answer: columns between tabs, and the counts of facets.
#pragma once

#include <string>
#include <vector>

#include "cli/times.h"
#include "searcher/columns.h"
#include "searcher/results.h"

namespace inquit::cli {

// A line of columns as asked for; none: id, date, source and title.
std::string article_line(const ArticleHit& hit, const std::vector<Column>& asked);

// id of the article, date, source, speaker and the words.
std::string quote_line(const QuoteHit& hit);

// A line in which no cell holds a tab or a line end.
std::string tab_line(const Cells& cells);

// field, value and count of each row.
std::string facet_rows(const Articles& answer, Times times);
std::string facet_csv(const Articles& answer, Times times);

}  // namespace inquit::cli
