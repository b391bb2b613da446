// The files of tokens of one database: a new one with each commit, merged so that they stay few.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/tokens.h"
#include "indexer/store/token_batch.h"

namespace inquit {

class TokenFiles {
  public:
    // Of database `name` in the directory `index`.
    TokenFiles(std::string index, std::string name);

    // What the metadata of the last commit says.
    void load(std::string_view metadata);

    // Documents that wait for the next commit.
    TokenBatch& batch() { return batch_; }

    // Writes what waits, durably, and merges small files. Returns what the metadata of commit `generation` must say.
    // Nothing of it counts before that commit.
    std::string write(std::uint64_t generation);

    // Throws away the documents that are no longer there: rewrites files of which more than half is gone.
    // Said before the last write() of a run.
    void drop_deleted(const std::function<bool(std::uint32_t)>& is_there, std::uint64_t generation);

    // After a commit: removes the files that neither it nor the one before names.
    void remove_old();

  private:
    [[nodiscard]] std::uint64_t bytes(const TokenSegment& segment) const;
    [[nodiscard]] std::string new_name(std::uint64_t generation);
    void merge(std::uint64_t generation);

    std::string index_, name_;
    TokenBatch batch_;
    std::vector<TokenSegment> segments_;   // of the next commit
    std::vector<TokenSegment> committed_;  // of the last: readers may have them open
    std::uint64_t number_ = 0;             // of files that a generation made
};

}  // namespace inquit
