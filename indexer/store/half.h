// One of the two databases of an index, opened for writing, with its files of tokens and the names of what is derived from it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/schema/token_text.h"
#include "indexer/store/derived.h"
#include "indexer/store/token_files.h"

namespace inquit {

// For one thread at a time. All functions throw Error and Xapian::Error.
class Half {
  public:
    Half(std::string index, std::string_view name);

    // All that is written stands in a transaction: else Xapian commits by itself after 10,000 changes, and in its
    // destructor after an error too.
    void open();

    Xapian::WritableDatabase& database() { return database_; }

    // Of one list of words for all documents of an article: the numbers that add() takes.
    std::vector<std::uint32_t> known(const std::vector<std::string>& words);

    std::uint32_t add(const Xapian::Document& document,
                      const std::vector<std::uint32_t>& known,
                      const TokenText& tokens);

    // The documents from `first` to before `end`, as far as they are there.
    void remove(std::uint32_t first, std::uint32_t end);

    [[nodiscard]] std::string get(std::string_view key) const;
    void set(std::string_view key, const std::string& value);

    void write_tokens(std::uint64_t generation);
    // At the end of a run: tokens of deleted documents go once they are more than those that are left.
    void drop_deleted(std::uint64_t generation);

    // All of a commit but the commit: files of tokens are on the disk before it names them.
    void make_ready(std::uint64_t generation);
    void commit();

    // After a commit, with nothing waiting: writes the database anew if that is worth it. Readers keep what they have open.
    void compact(std::uint64_t generation, std::uint64_t least);

    void use(const Derived& derived);
    void forget_columns();
    void remove_old_derived();
    // An empty database needs none.
    [[nodiscard]] bool has_derived() const;
    // The files that readers may have open now.
    void remember_derived();

  private:
    void empty_trees();

    std::string index_, name_, path_;
    Derived fresh_, previous_;
    TokenFiles tokens_;
    std::uint32_t in_trees_ = 0;  // documents
    Xapian::WritableDatabase database_;
};

}  // namespace inquit
