// Quotes with what their articles say of them. Private to this folder.
#pragma once

#include <cstdint>
#include <deque>
#include <utility>

#include <xapian.h>

#include "indexer/schema/record.h"
#include "searcher/database.h"

namespace inquit {

class QuoteReader {
  public:
    // Both must outlive it.
    explicit QuoteReader(Database& quotes) : quotes_(quotes) {}

    // All of a quote, with names as they are printed. Quotes are committed before their articles: if a run was cut off between the two, what is of
    // the article is empty.
    QuoteRecord operator()(const Xapian::Document& document);

    // Only what the quote itself says, which costs a tenth.
    static QuoteRecord words(const Xapian::Document& document);

  private:
    const Article* article_of(const Xapian::Document& document);

    Database& quotes_;
    std::deque<std::pair<std::uint32_t, Article>> recent_;  // by docid, the last first
};

}  // namespace inquit
