// The words of the documents of a database in their order, from the files that its commit names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/mapped_file.h"
#include "indexer/schema/tokens.h"

namespace inquit {

class TokenColumn {
  public:
    // `metadata` as the database has it. Throws Error where a file is missing, another one or damaged.
    TokenColumn(const std::string& index, std::string_view metadata);

    [[nodiscard]] std::size_t files() const { return tokens_.size(); }

    [[nodiscard]] const Tokens& file(std::size_t number) const { return tokens_[number]; }

    // The file in which a document is, or files().
    [[nodiscard]] std::size_t file_of(std::uint32_t docid) const;

    // How many words the text of a document has: of a quote, all it has. 0 if it is not there.
    [[nodiscard]] std::uint32_t text_words(std::uint32_t docid) const;

  private:
    std::vector<MappedFile> mapped_;
    std::vector<Tokens> tokens_;  // by rising docid
};

}  // namespace inquit
