// Quote marks around what was said.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/span.h"
#include "indexer/schema/record.h"

namespace inquit {

bool is_quote_mark(char32_t c);

// The span of a quote with the quote marks around it.
Span with_marks(std::string_view body, Span content);

// A quote's surroundings without its marks, and the marks. Where the text has none, as in a transcript, they are
// ours; what is told in other words (indirect) has none at all.
struct Surroundings {
    std::string_view before, open, close, after;
};

Surroundings surroundings(const QuoteRecord& quote);

}  // namespace inquit
