// The facet values of articles and quotes: the one place that computes each field.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/fields.h"
#include "indexer/schema/record.h"

namespace inquit {

// Distinct, speakers and entities by falling number of quotes and mentions. Empty for a field that is no facet
// of articles.
std::vector<std::string> article_values(const ArticleRecord& record, Field field);

// The speakers, their kinds, the kind of the quote and the words that report it; for every other field the values of its article, so that a filter
// means the same in both databases.
std::vector<std::string> quote_values(const ArticleRecord& record, const Quote& quote, Field field);

// Is the field's value one of the quote itself, not of its article?
constexpr bool is_own(Field field) {
    return field == Field::speaker || field == Field::voice || is_of_quote(field);
}

// Is this quote kept as a document? Quote marks around no speech are not.
inline bool is_speech(const Quote& quote) { return quote.speaker.kind != SpeakerKind::none; }

}  // namespace inquit
