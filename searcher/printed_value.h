// From a term, which is folded, back to the value as it was printed. Private to this folder.
#pragma once

#include <string>

#include <xapian.h>

#include "indexer/schema/fields.h"

namespace inquit {

// Taken from one of the documents that have the term; costs about 10 µs.
std::string printed_value(const Xapian::Database& database, Field field, const std::string& wanted);

}  // namespace inquit
