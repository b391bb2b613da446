// Words written with a hyphen: e-mail, policy-maker.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/span.h"
#include "indexer/text/words.h"

namespace inquit {

// Two words of letters with one hyphen between them, and nothing hyphenated around. Given the words of a text one after
// the other, says which of them end such a pair. Three words (mother-in-law) are none: nobody writes them as one.
class HyphenReader {
  public:
    explicit HyphenReader(std::string_view text) : text_(text) {}

    // The pair that ends with `word` ("policy-maker", folded), or empty. Valid until the next call.
    std::string_view ended_by(const Word& word);

  private:
    std::string_view text_;
    std::string last_;  // the word before, folded
    Span last_span_;
    bool last_joined_ = false;  // a hyphen stands before it too
    std::string pair_;
};

}  // namespace inquit
