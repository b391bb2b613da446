// Paragraphs and sentences.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/base/span.h"

namespace inquit {

// The paragraphs of a text, trimmed, in order, none empty. Blank lines divide where there are any between
// text; a text without them, or one whose lines are all long, has a paragraph a line.
std::vector<Span> paragraphs(std::string_view text);

// The sentences of `within`, trimmed, in order. A full stop after an abbreviation (Mr., Sen., U.S., a single
// capital) ends none; a closing quote mark after the stop belongs to the sentence.
std::vector<Span> sentences(std::string_view text, Span within);

}  // namespace inquit
