// Words: what a text and a query are cut into. The index and the query language both read with this.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/base/span.h"

namespace inquit {

// A word of a text and its folded form.
struct Word {
    Span span;                // bytes of the text
    std::string_view folded;  // valid until the next call of next(); never empty
};

// Cuts a text into words, in order. A word is a run of letters, marks and digits; an apostrophe between
// letters stays inside (don't, o'brien) and a possessive 's or ’ at the end goes (Brekk's -> brekk); hyphens and
// every kind of dash divide (LONDON—Officials is two words); a point or comma between digits stays (3.5; the
// comma is dropped: 1,000 -> 1000). Initials with points are one word without them (F.B.I. -> fbi), but the
// United States stay apart from the pronoun: U.S., u.s. and a capital US fold to "u.s". Characters of scripts
// without spaces are words of one character. A word longer than 100 bytes is cut there.
class WordReader {
  public:
    explicit WordReader(std::string_view text) : text_(text) {}

    bool next(Word& word);

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::string buffer_;
};

}  // namespace inquit
