// A small index in a temporary directory, made by the store's own writer.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/record.h"

namespace inquit {

class SmallIndex {
  public:
    explicit SmallIndex(const std::vector<ArticleRecord>& articles);
    SmallIndex(const SmallIndex&) = delete;
    SmallIndex& operator=(const SmallIndex&) = delete;
    ~SmallIndex();

    [[nodiscard]] const std::string& path() const { return path_; }

    // Replaces what came out of each article's file, or adds it.
    void add(const std::vector<ArticleRecord>& articles) const;

    // Writes both databases anew, though they have not grown.
    void rewrite() const;

    // Makes this the text of the reader's decisions about names.
    void decide(const std::string& decisions) const;

    // The file of columns that counts now, of "articles" or "quotes".
    [[nodiscard]] std::string columns(const std::string& database) const;

    // A file of tokens of "articles" or "quotes".
    [[nodiscard]] std::string tokens(const std::string& database) const;

  private:
    [[nodiscard]] std::string newest(const std::string& beginning) const;

    std::string directory_, path_;
};

}  // namespace inquit
