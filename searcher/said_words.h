// The words of some quotes against those of all others, from the tokens. Private to this folder.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/key_words.h"
#include "searcher/token_column.h"

namespace inquit {

// What sets the words of `quotes`, by rising docid, apart: the same as key_words() of them as a group, without reading a
// text. How often a word stands in all quotes is known of each file of tokens; those that were deleted since it was
// written still count there.
KeyWords said_words(const std::vector<std::uint32_t>& quotes,
                    const TokenColumn& tokens,
                    std::uint32_t limit,
                    Deadline& deadline);

}  // namespace inquit
