// Events: articles of several outlets that tell the same, in words of their own.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/store/leads.h"

namespace inquit {

struct DatedArticle {
    std::uint32_t docid = 0;
    std::int32_t day = 0;
};

// For each docid below `documents` the lowest docid of the articles about the same event, which may be itself.
// `lead_of` gives an article's words below `distinct`. Reads every lead twice.
std::vector<std::uint32_t> grouped_by_event(
    std::vector<DatedArticle> articles,
    std::uint32_t documents,
    std::uint32_t distinct,
    const std::function<std::vector<LeadWord>(std::uint32_t docid)>& lead_of);

// The same for an articles database whose files of tokens are written. A copy without a date is of the event of the
// one that it is a copy of: `stories` as stories_of() made them.
std::vector<std::uint32_t> events_of(const Xapian::Database& articles,
                                     const std::string& index,
                                     const std::vector<std::uint32_t>& stories);

}  // namespace inquit
