// Where the sentences and paragraphs of a body begin, word by word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"

namespace inquit {

class Divisions {
  public:
    explicit Divisions(std::string_view body, std::string_view language = "en");

    struct Begins {
        bool sentence = false, paragraph = false;
    };

    // What begins with this word, or began since the last one asked for. Words in the order of the text.
    Begins at(Span word);

  private:
    std::vector<std::uint32_t> sentences_, paragraphs_;  // where each begins
    std::size_t sentence_ = 0, paragraph_ = 0;           // the next of each
};

}  // namespace inquit
