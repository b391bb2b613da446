// A name in the text.
#pragma once

#include <cstdint>

#include "indexer/schema/analysis.h"

namespace inquit {

struct NameSpan {
    std::uint32_t first = 0, last = 0;  // tokens [first, last)
    EntityType type{};
    bool certain = false;    // the words themselves say the type; else the article may overrule
    bool sure = false;       // by its place in the text, as in a dateline: nothing may overrule it
    bool titled = false;     // a title or an honorific stands before it
    std::int8_t gender = 0;  // by the title: 1 he, -1 she
    std::uint32_t titles_first = 0, titles_last = 0;  // the title words
    std::uint32_t entity = 0;
};

}  // namespace inquit
