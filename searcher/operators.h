// Operators that look like words: AND, NEAR/5, w/5, pre/5, w/s, atleast3, in:quote.
#pragma once

#include <string_view>

#include "searcher/lexer.h"

namespace inquit {

// Makes an operator of a word token that is spelled like one: its kind and what belongs to it. The Boolean ones and a
// NEAR alone count in capitals only; the others are no words in any spelling. Throws QueryError for a distance or
// number that is none, and for w/ and in: with what is not known.
void read_operator(QueryToken& token);

// The number that `text` is, from 1 to 100, for a distance or a count at byte `at` of the query. Throws QueryError.
std::uint32_t number_in_query(std::string_view text, std::size_t at, std::string_view what);

}  // namespace inquit
