// Names, numbers and dates that an article has and another has not. Private to this folder.
#pragma once

#include <vector>

#include "indexer/base/span.h"
#include "indexer/schema/record.h"

namespace inquit {

// Where it stands first, and how often. Bytes of the body.
struct FactPlace {
    Span span;
    std::uint32_t times = 0;
};

struct FactPlaces {
    std::vector<FactPlace> people, organisations, places, numbers, dates;
};

// What `of` has and `other` has nowhere: a person is there if the surname is, a number if its value is, in words or in
// digits. In the order of the text.
FactPlaces facts_only_in(const ArticleRecord& of, const ArticleRecord& other);

}  // namespace inquit
