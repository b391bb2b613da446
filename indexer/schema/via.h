// How the words of a source name the speaker: what an attribution can be explained by, and its confidence hangs on.
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/schema/analysis.h"

namespace inquit {

enum class Via : std::uint8_t {
    nobody,   // the speaker is unknown
    name,     // Anna Holm, Holm
    pronoun,  // she
    title,    // the mayor, the ministry's statement
    body,     // the ministry, by its name
    unnamed,  // a diplomat
    carried,  // the words stand with another quotation
};

// Of a quote of this analysis.
Via via(std::string_view body, const Analysis& analysis, const Quote& quote);

// Do the words stand in quotation marks? A report does not, nor a turn of a transcript.
bool is_marked(std::string_view body, const Quote& quote);

std::string_view name(Via via);  // "pronoun"

}  // namespace inquit
