// A printed quote beside the words that were asked for. Private to this folder.
#pragma once

#include <optional>

#include "searcher/closest.h"
#include "searcher/quotation.h"
#include "searcher/verify.h"

namespace inquit {

// The quote, if it has the words exactly.
std::optional<VerifiedQuote> exactly(const Quotation& asked, const QuoteRecord& quote);

// The stretch of the quote that comes closest, with the words that differ; nothing if only words of grammar are in
// both.
std::optional<VerifiedQuote> closest(const Closeness& closeness, const QuoteRecord& quote);

// Fills in the words that differ.
void compare_words(VerifiedQuote& quote, const Quotation& asked);

// The closest first; then by the words, so that those who print the same stand together, and by date.
void sort_by_closeness(std::vector<VerifiedQuote>& quotes);

}  // namespace inquit
