// Which printed names of organisations, and of places, are one.
#pragma once

#include "indexer/names/company.h"
#include "indexer/names/groups.h"

namespace inquit {

// Ministry of Fisheries and Fisheries Ministry; F.B.I. and FBI; an acronym and the one name in whose company it
// stands. `groups` are of all organisations in `company`, by ordinal.
void join_organisations(const Company& company, Groups& groups);

// The same name in other letters: Bogotá and Bogota.
void join_places(const Company& company, Groups& groups);

}  // namespace inquit
