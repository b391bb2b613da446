// Names across articles: what evidence and decisions make one.
#pragma once

#include "indexer/names/decisions.h"
#include "indexer/schema/columns.h"
#include "indexer/schema/names.h"

namespace inquit {

// `articles` holds names as they are printed, in documents 1 to `documents`; docids are theirs. The same input gives the same list.
NamesList join_names(const Columns& articles, std::uint32_t documents, const Decisions& decisions);

}  // namespace inquit
