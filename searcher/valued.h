// The documents that have a value of a facet, wherever its term stands. Private to this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/match.h"
#include "searcher/query.h"

namespace inquit {

// By rising docid, each once.
std::vector<std::uint32_t> documents_with_value(const ValueQuery& value,
                                                const Database& database,
                                                Deadline& deadline);

// Calls `use(place, quote)` with the place of an article in `articles` and the docid of each of its quotes. Articles by
// rising docid; the quotes then come by rising docid too.
void each_quote_of(const std::vector<ScoredDocument>& articles,
                   const Database& quotes,
                   const Xapian::Database& in,
                   const std::function<void(std::size_t place, std::uint32_t quote)>& use);

// The quotes of these articles, each with the weight of its article. Both by rising docid.
std::vector<ScoredDocument> quotes_of(const std::vector<ScoredDocument>& articles,
                                      const Database& quotes,
                                      const Xapian::Database& in);

// The values of a field, document by document. Documents are asked for in rising order.
class FieldValues {
  public:
    FieldValues(const Database& database, std::uint32_t slot, bool of_article);

    // As pack_values made them; empty if there are none. Valid until the next call.
    const std::string& of(std::uint32_t docid);

  private:
    void go_to_article_of(std::uint32_t quote);

    const Xapian::Database& xapian_;
    std::uint32_t slot_;
    bool of_article_;
    Xapian::ValueIterator value_, first_, number_;
    std::uint32_t begin_ = 0, end_ = 0;  // quotes of the article that first_ stands at
    std::string packed_;
};

}  // namespace inquit
