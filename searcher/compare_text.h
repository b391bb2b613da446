// What the running texts of two articles have apart from each other. Private to this folder.
#pragma once

#include <vector>

#include "indexer/base/span.h"
#include "indexer/schema/record.h"

namespace inquit {

// The sentences of a body, without those of credits and bylines.
std::vector<Span> sentences_of(const Article& article);

// Those of `of` whose words stand nowhere together in `other`: in no sentence of it, and in no two that follow each
// other, stands a good part of what they say.
std::vector<Span> without_counterpart(const Article& of,
                                      const std::vector<Span>& sentences,
                                      const Article& other,
                                      const std::vector<Span>& other_sentences);

// Words that say that somebody said nothing: "did not comment". Empty if there are none.
Span silence_in(std::string_view body, Span sentence);

}  // namespace inquit
