// Paragraphs and sentences.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/base/span.h"

namespace inquit {

// The paragraphs of a text, trimmed, in order, none empty. Every line is a paragraph, except in a text that was
// wrapped by hand or by a mail program (most lines 40 to 100 characters, broken off inside a sentence): there a
// blank line divides, or an indented line.
std::vector<Span> paragraphs(std::string_view text);

// The sentences of `within`, trimmed, in order. A full stop after an abbreviation (Mr., Sen., U.S., a single
// capital) ends none; a closing quote mark after the stop belongs to the sentence. Abbreviations and marks are those of
// `language`, an ISO 639-1 code; of English where there is no pack of it.
std::vector<Span> sentences(std::string_view text, Span within, std::string_view language = "en");

}  // namespace inquit
