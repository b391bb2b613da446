// The running text of an article with its quotes coloured and followed by the number of who says them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/style.h"
#include "indexer/schema/record.h"

namespace inquit::cli {

// The speakers of an article, numbered in the order in which they speak; "[?]" for all that are not known.
class Speakers {
  public:
    struct Row {
        std::string label;  // [1]
        std::string name;
        std::uint64_t quotes = 0;
    };

    explicit Speakers(const Analysis& analysis);

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

    // The labels of a quote's speakers; empty for quote marks around no speech.
    [[nodiscard]] std::string label(const Quote& quote) const;

  private:
    std::size_t row_of(const Speaker& speaker) const;

    std::vector<Row> rows_;
};

// Paragraphs with an empty line after each. Without `speakers` quotes are as the rest. Captions, datelines, credits
// and bylines are faint; a paragraph that is nothing else says which of them it is.
std::string body_text(const ArticleRecord& record, const Speakers* speakers, const Style& style);

}  // namespace inquit::cli
