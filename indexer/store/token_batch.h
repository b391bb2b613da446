// The tokens of documents that wait for a commit, and the file that they become.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/schema/token_text.h"
#include "indexer/schema/tokens.h"

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
    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    struct Row {
        std::uint32_t docid;
        std::size_t begin;  // in texts_
    };

    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
    std::vector<std::uint32_t> counts_;  // by number
    std::vector<Row> documents_;
    std::string texts_;  // encoded, with these numbers
};

}  // namespace inquit
