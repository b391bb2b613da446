// The last step of every reader: what the file did not say is looked for, and its provenance noted.
#pragma once

#include "indexer/article/origin.h"
#include "indexer/article/read.h"

namespace inquit {

// Completes an article that has its body and what the file says: parts of the body, then date, source, author,
// title and language where they are missing, then the id. Provenances of what the reader found are kept.
void finish(Article& article, const Origin& origin, const ReadOptions& options);

}  // namespace inquit
