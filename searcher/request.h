// What is asked of an index: plain values, made by the command line, the page and tests alike.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/analysis.h"
#include "indexer/schema/fields.h"
#include "indexer/text/dates.h"

namespace inquit {

// One chosen value of a facet field. It matches the value itself if the index has it (folded), else every value that
// has all of its words (brekk: Halvar Brekk). A person's name of one word is every value that has it, even if somebody
// is called just Brekk somewhere; written as that one is printed (Brekk) it is that one. Several filters on one field
// are alternatives; filters on different fields must all match; an excluded one must not.
struct Filter {
    Field field{};
    std::string value;
    bool exclude = false;
    bool whole =
        true;  // false: every value that has all of its words, even if the index has the value itself
    bool operator==(const Filter&) const = default;
};

// outlets: things said by most outlets first; elsewhere as best.
enum class Sort : std::uint8_t { best, newest, oldest, outlets };

enum class Undated : std::uint8_t { keep, drop, only };

struct Request {
    std::string query;   // the query language; empty: everything
    bool any = false;    // words may be missing
    bool expand = true;  // other spellings count too: e-mail for email, "united states" for U.S.
    std::vector<Filter> filters;
    std::optional<Day> from, to;      // both included
    Undated undated = Undated::keep;  // what a date range does with articles without a date
    Sort sort = Sort::best;           // newest and oldest put undated last
    std::uint32_t recency = 0;  // half-life in days of what is added for being new; 0: nothing is
    bool explain = false;       // what each score is made of
    std::uint32_t offset = 0;
    std::uint32_t limit = 10;
    bool collapse = false;        // near-copies stand below the best of them: pages are of stories
    bool group = false;           // quotes: one result for each thing said, with all its wordings
    std::string about;            // quotes: only those in articles that this query finds
    std::uint32_t min_words = 0;  // quotes: only those of so many words
    std::uint32_t outlets = 0;    // with group: only what so many outlets print
    std::vector<Field> facets;    // to count, over all matches
    std::uint32_t facet_limit = 10;  // values of each
    std::uint32_t facet_offset = 0;  // the commonest so many are passed over
    std::string facet_match;         // only values that have words which begin so: mer bank
    bool records =
        true;  // false: of results only how many, which scores and which counts; no document is read
    bool snippets = true;
    bool kwic = false;                // each hit with what stands around it
    std::uint32_t deadline = 10'000;  // milliseconds; a search that takes longer ends in an Error
};

std::string_view name(Sort sort);        // "best"
std::string_view name(Undated undated);  // "keep"

// Which names are listed.
struct NamesRequest {
    EntityType type{};
    std::string words;    // each begins a word of the name, or of a spelling of it; empty: all
    bool joined = false;  // those with more than one spelling only
    std::uint32_t offset = 0;
    std::uint32_t limit = 10;
};

}  // namespace inquit
