// Finding suggestions. Private to this folder.
#pragma once

#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/suggest.h"

namespace inquit {

// Names first that have a word that begins with the last word of the prefix, and all words before it; then words of
// the text. By falling count, ties by text; each once.
std::vector<Suggestion> suggestions(const SuggestRequest& request,
                                    Database& database,
                                    Deadline& deadline);

}  // namespace inquit
