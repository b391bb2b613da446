// What of a query has places in a text: words, phrases, and what is made of them.
#pragma once

#include "searcher/query.h"

namespace inquit {

// May stand beside w/5.
bool is_positional(const Query& query);

// May stand behind atleast3: what has an end and a beginning of its own.
bool is_countable(const Query& query);

// The field of the first word; said is in the text.
Field place_of(const Query& query);

// The two are looked for in texts that have positions in common: both in the headline, both in the path, or both in
// the text and its quotes.
bool same_place(const Query& a, const Query& b);

}  // namespace inquit
