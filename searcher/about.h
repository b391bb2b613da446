// What an index says about itself. Private to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/database.h"
#include "searcher/results.h"

namespace inquit {

// What costs nothing to say: no counts that need a pass over the index.
IndexInfo glance(const std::string& path, const Database& articles, const Database& quotes);

// All of it.
IndexInfo about(const std::string& path, const Database& articles, const Database& quotes);

std::vector<FileEntry> file_entries(const Database& articles);

std::vector<ArticleRecord> articles_with_prefix(Database& articles,
                                                std::string_view prefix,
                                                std::size_t most);

}  // namespace inquit
