// A query as text again, for showing how it was read.
#pragma once

#include <string>

#include "searcher/query.h"

namespace inquit {

// The query with every operator written out, in one canonical form; parse_query reads it as the same tree (an
// "any of" aside, and words with letters that fold to several signs, as ¾). What prefixes and parts of names stand
// for is added in brackets where it is known: speaker:brekk [Halvar Brekk, Signe Brekk].
std::string read_as(const Query& query);

}  // namespace inquit
