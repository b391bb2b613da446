// Text as the folded words that the index has of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/text/words.h"

namespace inquit {

inline std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    WordReader reader(text);
    for (Word word; reader.next(word);) out.emplace_back(word.folded);
    return out;
}

}  // namespace inquit
