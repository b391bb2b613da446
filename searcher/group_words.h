// The words of matches, by group. Private to this folder.
#pragma once

#include <string>
#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/key_words.h"
#include "searcher/match.h"
#include "searcher/wanted.h"

namespace inquit {

// Reads the texts of all `rows` of `database`: of articles, or of quotes. Throws Error where `request.against` is no
// value that they have.
std::vector<KeyWords> group_words(const KeyWordsRequest& request,
                                  const std::vector<ScoredDocument>& rows,
                                  const Wanted& wanted,
                                  Database& database,
                                  Deadline& deadline);

}  // namespace inquit
