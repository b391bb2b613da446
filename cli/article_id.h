// Articles by the first digits of their ids, as people type them.
#pragma once

#include <optional>
#include <string>

#include "searcher/index.h"

namespace inquit::cli {

// The digits of an id in small letters; empty if it can be none.
std::string digits_of(std::string id);

// The article whose id begins with `id`. None, and a word to people, if there is no such article; throws Error if there
// are several.
std::optional<ArticleRecord> article_with_id(Index& index, const std::string& id);

}  // namespace inquit::cli
