// Cuts a quote and its surroundings out of an article.
#pragma once

#include <vector>

#include "indexer/base/span.h"
#include "indexer/schema/record.h"
#include "indexer/text/utf8.h"

namespace inquit {

// For all quotes of one article, which must outlive it.
class QuoteCutter {
  public:
    explicit QuoteCutter(const Article& article);
    QuotePlace operator()(const Quote& quote) const;

  private:
    const Article& article_;
    CodePointOffsets offsets_;
    std::vector<Span> paragraphs_;
};

}  // namespace inquit
