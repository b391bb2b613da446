// All names of one kind as they are shown, with the spellings that stand behind each.
#pragma once

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/results.h"

namespace inquit {

NameList list_names(Database& articles, const NamesRequest& request, Deadline& deadline);

}  // namespace inquit
