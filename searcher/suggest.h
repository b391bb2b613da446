// What somebody may be about to type: names and words of the index that begin so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/fields.h"

namespace inquit {

struct Suggestion {
    std::string text;
    Field field{};            // text: a word
    std::uint64_t count = 0;  // articles that have it
    bool operator==(const Suggestion&) const = default;
};

struct SuggestRequest {
    std::string prefix;
    std::vector<Field>
        fields;  // facet fields, or text for words; none: people, organisations, places, words
    std::uint32_t limit = 10;
};

}  // namespace inquit
