// Which words of a text a query asked for: for marking them and for choosing what to show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"
#include "indexer/schema/analysis.h"
#include "searcher/query.h"
#include "searcher/stemmers.h"

namespace inquit {

struct Hit {
    Span span;               // bytes of the text
    std::uint32_t part = 0;  // which word or phrase of the query; below Wanted::parts()
    bool operator==(const Hit&) const = default;
};

// The words, prefixes and phrases of a query that a match can have.
class Wanted {
  public:
    // `query` resolved or not; it is not needed afterwards.
    Wanted(const Query& query, Stemmers& stemmers);

    [[nodiscard]] bool empty() const { return parts_.empty(); }

    [[nodiscard]] std::size_t parts() const { return parts_.size(); }

    // Speakers were asked for, and this quote is by one of them.
    [[nodiscard]] bool speaks(const Quote& quote) const;

    // Hits in order, in a text of this language. `words` becomes the number of words in the text.
    std::vector<Hit> find(std::string_view text,
                          std::string_view language,
                          std::size_t& words) const;

  private:
    enum class Kind : std::uint8_t { stem, exact, prefix, phrase };

    struct Part {
        Kind kind{};
        std::vector<std::string> words;
        bool operator==(const Part&) const = default;
    };

    struct Seen;

    void add(Part part);
    void add_spellings(const std::vector<Spelling>& also);
    void find_phrases(const std::deque<Seen>& last, std::vector<Hit>& hits) const;

    std::vector<Part> parts_;
    std::set<std::string> speakers_;  // terms
    std::size_t longest_phrase_ = 0;
    Stemmers& stemmers_;
};

// How many different parts of the query have a hit.
std::size_t distinct_parts(const std::vector<Hit>& hits);

}  // namespace inquit
