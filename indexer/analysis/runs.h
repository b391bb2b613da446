// Runs of capitalised words: the raw material of names.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/analysis/reading.h"

namespace inquit {

struct Run {
    std::uint32_t first = 0, last = 0;  // tokens [first, last)
    std::uint32_t block = 0;
    bool free =
        false;  // its first capital is not asked for by a sentence, a quotation or a headline
};

// Runs of words with capitals, joined by the particles of names (van, de, al) and, where the words make an
// organisation or a place, by of, for, the and and. A sentence, a mark or any punctuation ends a run; so do
// words of the calendar and function words with a capital.
std::vector<Run> find_runs(const Reading& reading);

// "Q   Thanks." and "Q: Why?" of a transcript: does the block begin so?
bool is_question_label(const Reading& reading, const Block& block);

// Has the token a capital that may be part of a name?
bool may_name(const Reading& reading, const Token& token);

}  // namespace inquit
