// From one token to a leaf of the tree: a word, phrase, prefix, value or date.
#pragma once

#include <cstddef>
#include <optional>

#include "searcher/lexer.h"
#include "searcher/query.h"

namespace inquit {

// Where a word is looked for, and how.
struct Placing {
    Field field = Field::text;
    bool outside = false;  // out:quote
    bool exact = false;    // =
};

// Counts the words of a query. Throws QueryError when they are too many.
class WordCount {
  public:
    void add(std::size_t words, std::size_t at);

  private:
    std::size_t words_ = 0;
};

// Nothing for punctuation alone. Throws QueryError for what cannot be read.
std::optional<Query> make_leaf(const QueryToken& token, const Placing& placing, WordCount& count);

}  // namespace inquit
