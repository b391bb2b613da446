// Why a quote is given to its speaker: the pattern, the words, and where the article says whom the words mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/schema/record.h"
#include "indexer/schema/via.h"

namespace inquit {

struct Explanation {
    Via via{};
    std::string how;    // the pattern in words
    std::string who;    // how the source became the speaker
    std::string trust;  // what the confidence means
    std::optional<Span>
        evidence;  // the sentence that says whom the source means, where it is another
};

// Reads everything off the record: nothing is kept in the index for it.
class Explainer {
  public:
    explicit Explainer(const ArticleRecord& record);

    // Of a quote of the record, by its number.
    [[nodiscard]] Explanation explain(std::size_t quote) const;

  private:
    [[nodiscard]] std::optional<Span> sentence_around(Span words) const;
    [[nodiscard]] std::optional<Span> naming_sentence(const Quote& quote) const;
    [[nodiscard]] const Quote* carried_from(std::size_t quote) const;
    void add_who(std::size_t quote, Explanation& out) const;

    const ArticleRecord& record_;
    std::vector<Span> paragraphs_;
};

}  // namespace inquit
