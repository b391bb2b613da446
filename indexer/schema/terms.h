// Terms: one function makes each, for the indexer and for the query.
#pragma once

#include <string>
#include <string_view>

#include "indexer/schema/fields.h"

namespace inquit {

// The longest term in bytes. Xapian's limit is 245 with every NUL counted twice, and a longer one makes a
// whole commit fail.
inline constexpr std::size_t longest_term = 240;

// The term for a whole value of an exact field: prefix + folded value. Prefixes are capitals and folded values have
// none, so the two need no mark between them. A long one is cut
// and ends in a hash.
std::string term(Field field, std::string_view value);

// The terms for one folded word of a words field: its exact form, and its stem ("Z" in front).
std::string exact_term(Field field, std::string_view folded);
std::string stem_term(Field field, std::string_view stem);

// The term for two words of a words field that a hyphen joins ("policy-maker", folded).
std::string hyphen_term(Field field, std::string_view pair);

// Terms of no field, for finding documents.
std::string id_term(std::string_view id);      // an article's or quote's id
std::string file_term(std::string_view path);  // articles database: all that came out of one file

}  // namespace inquit
