// One speaker: what is told of him or her by what the articles quote.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/key_words.h"
#include "searcher/results.h"

namespace inquit {

struct PortraitRequest {
    std::string name;  // as it is shown or printed, or words that one name has and no other
    std::uint32_t values = 10;        // outlets, other speakers, words
    std::uint32_t quotes = 10;        // the newest
    std::uint32_t things = 5;         // said, that most outlets print
    std::uint32_t deadline = 10'000;  // milliseconds
};

struct Portrait {
    std::string name;                  // as it is shown; empty: nobody is quoted under this name
    std::vector<std::string> nearest;  // then: names that have its words, or are spelled almost so
    std::vector<std::string> also;     // how else articles print it
    std::uint64_t quotes = 0, articles = 0;
    Facet voices, kinds, outlets;    // of the quotes
    std::vector<FacetValue> beside;  // who else is quoted in the same articles, by articles
    std::vector<MonthCount> months;  // quotes; as in an answer
    DateStep date_step{};
    std::vector<DateCount> dates;
    std::uint64_t undated = 0;
    KeyWords words;                // against all other quotes
    std::vector<QuoteHit> newest;  // quotes; undated ones come last
    std::vector<QuoteHit> things;  // that two outlets print, or more: those of most outlets first
    double took_ms = 0;
};

}  // namespace inquit
