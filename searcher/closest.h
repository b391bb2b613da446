// The stretch of a text that comes closest to some words.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"

namespace inquit {

struct ClosestStretch {
    Span span;                 // bytes of the text; empty where it has none of the words
    std::uint32_t common = 0;  // words in both, in order
    double share = 0;          // of the words that were asked for, 0 to 1
    bool telling = false;      // not only words of grammar are in both
};

// Compares one row of words with any number of texts.
class Closeness {
  public:
    // Folded words, in order.
    explicit Closeness(const std::vector<std::string>& words);

    // Takes the product of both numbers of words in steps; of a text that makes it more than 4 million the rest is
    // not looked at.
    [[nodiscard]] ClosestStretch in(std::string_view text) const;

  private:
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    std::vector<std::uint32_t> words_;
    std::vector<bool> telling_;  // by place
    bool any_telling_ = false;
};

}  // namespace inquit
