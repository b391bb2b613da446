// What is derived from both databases when their contents have changed: the names across articles, and the columns
// in which everybody stands under the name that is shown.
#pragma once

#include <cstdint>
#include <string>

#include <xapian.h>

#include "indexer/schema/layout.h"

namespace inquit {

// Distinct values of the articles, for the summary of a run.
struct NameCounts {
    std::uint64_t people = 0, organisations = 0, places = 0;
};

// The files of one database.
struct Derived {
    SideFile columns, names;
};

struct DerivedFiles {
    Derived articles, quotes;
    NameCounts counts;
    std::string decisions;  // decisions_digest of what was followed
};

// Reads the slots of both databases and the decisions in the index directory, and writes
// `<database>.columns.<generation>` and `<database>.names.<generation>` there, durably. Throws Error and Xapian::Error.
DerivedFiles write_derived(const Xapian::Database& articles,
                           const Xapian::Database& quotes,
                           const std::string& index,
                           std::uint64_t generation);

// Removes the files that were derived from database `name` and are neither `current` nor `previous`.
void remove_old_derived(const std::string& index,
                        const std::string& name,
                        const Derived& current,
                        const Derived& previous);

}  // namespace inquit
