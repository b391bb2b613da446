// Results as entries of a bibliography: RIS and BibTeX.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/results.h"

namespace inquit {

// What is cited: an article, or a quote in one. All of it is one line each, without control characters.
struct Citation {
    std::string id;     // of the article
    std::string quote;  // id of the quote, or empty
    std::string title, source, section, url, path;
    std::vector<std::string> authors;
    std::optional<Day> published;
    std::string note;  // of a quote: who says what
    std::string key;   // no other result has it: made of source, year, headline, ids and path
};

Citation citation(const ArticleHit& hit);
Citation citation(const QuoteHit& hit);

// One entry with all its line ends. RIS has CRLF.
std::string ris(const Citation& citation);
std::string bibtex(const Citation& citation);

}  // namespace inquit
