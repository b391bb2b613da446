// Articles about one event. Private to this folder, for Xapian shows in database.h.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/record.h"
#include "searcher/database.h"

namespace inquit {

std::vector<ArticleRecord> other_accounts_of(Database& articles,
                                             const std::string& id,
                                             std::size_t most);

}  // namespace inquit
