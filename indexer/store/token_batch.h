// The tokens of documents that wait for a commit, and the file that they become.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/token_text.h"
#include "indexer/schema/tokens.h"
#include "indexer/store/word_table.h"

namespace inquit {

class TokenBatch {
  public:
    // The numbers of words, for add(). Known until the batch is written.
    std::vector<std::uint32_t> known(const std::vector<std::string>& words);

    // By rising docid. The numbers of `text` are places in `known`.
    void add(std::uint32_t docid, const std::vector<std::uint32_t>& known, const TokenText& text);

    [[nodiscard]] bool empty() const { return documents_.empty(); }

    // Writes `file` and forgets all documents.
    TokenSegment write(const std::string& index, const std::string& file);

  private:
    struct Row {
        std::uint32_t docid;
        std::size_t begin;  // in texts_
    };

    WordTable words_;
    std::vector<std::uint32_t> counts_;  // by number
    std::vector<Row> documents_;
    std::string texts_;  // encoded, with these numbers
};

}  // namespace inquit
