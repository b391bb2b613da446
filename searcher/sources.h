// Postings of our own making for Xapian's matcher. Private to this folder.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match.h"
#include "searcher/occurrences.h"

namespace inquit {

// The documents in which `query` has a place, deleted ones too: it stands beside the terms of its words. No weight. All that is pointed to must outlive the result.
Xapian::Query documents_with(Query query, const OccurrencesIn& in);

// The documents that have any of many terms; no weight. Unlike OP_OR it costs nothing for each term and match.
Xapian::Query documents_with_any(std::vector<std::string> terms, Deadline& deadline);

// These documents with these weights. By rising docid.
Xapian::Query listed_documents(std::vector<ScoredDocument> documents);

}  // namespace inquit
