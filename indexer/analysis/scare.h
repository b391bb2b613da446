// Quotation marks around no speech: scare quotes and titles of works.
#pragma once

#include <vector>

#include "indexer/analysis/clause.h"

namespace inquit {

// A whole sentence stands in the marks: it begins with a capital and has the length or the end of one.
bool is_whole(const Reading& reading, const Chunk& quote);

// The title of a book, a film or a programme: capitals throughout, and no verb of speech right before it.
bool is_title(const Clause& clause, std::uint32_t quote);

// A word or a few that nobody is said to have said, or the title of a work. For quotations whose sentence
// reports no speech.
bool is_scare(const Reading& reading, const std::vector<Chunk>& chunks, std::uint32_t quote);

}  // namespace inquit
