// The columns of a database, made from its value slots.
#pragma once

#include <cstdint>
#include <string>

#include <xapian.h>

#include "indexer/schema/layout.h"

namespace inquit {

// Distinct values that a columns file holds, for the summary of a run.
struct ColumnsCounts {
    std::uint64_t people = 0, organisations = 0, places = 0;
};

struct ColumnsMade {
    ColumnsFile file;
    ColumnsCounts counts;
};

// Writes `<database>.columns.<generation>` in the index directory, durably, from the slots of `database`.
// Throws Error and Xapian::Error.
ColumnsMade write_columns(const Xapian::Database& database,
                          const std::string& index,
                          const std::string& name,
                          std::uint64_t generation);

// Removes the columns files of `name` that are neither of this generation nor of the one before.
void remove_old_columns(const std::string& index,
                        const std::string& name,
                        const std::string& current,
                        const std::string& previous);

}  // namespace inquit
