// Things said: the quotes, in all articles, that are one and the same.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "indexer/schema/names.h"

namespace inquit {

// For each document of a quotes database, by docid, the lowest docid of the same thing said. Speakers are one where
// `names` shows them so. `events` is the event of each article, by docid: in the accounts of one event less must be alike.
std::vector<std::uint32_t> things_of(const Xapian::Database& quotes,
                                     const Names& names,
                                     const Xapian::Database& articles,
                                     const std::vector<std::uint32_t>& events);

}  // namespace inquit
