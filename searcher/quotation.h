// Words that somebody is said to have said, and where exactly these words stand in a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"

namespace inquit {

// A text in which nothing is left of what may differ between two prints of the same words: quote marks, apostrophes
// and dashes have one shape, every run of white space is one space, none at the ends and beside a dash; characters
// that are not seen are gone.
struct PlainText {
    std::string text;
    std::vector<std::uint32_t> from;  // of each byte of it and of the end: the byte of the original
};

PlainText plain_text(std::string_view original);

class Quotation {
  public:
    // More words than this are no quote that one looks up, and each costs.
    static constexpr std::size_t most_words = 500;
    static constexpr std::size_t most_bytes = 20'000;

    // `…` or `...`, in brackets or not, stands for words left out. Quote marks around it all are no part of it, nor is
    // the comma or full stop at its end. Throws BadQuote.
    explicit Quotation(std::string_view quote);

    // From the first to the last of the words, if they stand in `text` just so: the case of the first letter aside,
    // and not inside a longer word or number. The parts follow each other.
    [[nodiscard]] std::optional<Span> in(std::string_view text) const;

    // Folded words of each part, as an index has them.
    [[nodiscard]] const std::vector<std::vector<std::string>>& parts() const { return words_; }

    [[nodiscard]] std::size_t words() const { return count_; }

    [[nodiscard]] const std::string& text() const { return text_; }  // on one line

  private:
    std::string text_;
    std::vector<std::string> plain_;  // of each part
    std::vector<std::vector<std::string>> words_;
    std::size_t count_ = 0;
};

}  // namespace inquit
