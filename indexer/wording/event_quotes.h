// Which quotes of the accounts of one event are one thing said?
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/wording/kept_quote.h"
#include "indexer/wording/wording.h"

namespace inquit {

struct EventQuote {
    std::uint32_t place = 0;
    Quoted quoted;
    Wording wording;
};

// Groups of two places and more; no place is in two. Of a larger event only the first `most_event_quotes` are looked at.
std::vector<std::vector<std::uint32_t>> grouped_in_event(std::vector<EventQuote> quotes);

constexpr std::size_t most_event_quotes = 400;

}  // namespace inquit
