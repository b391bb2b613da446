// A pack of evidence: the texts that a query found, with their quotes and hashes, in one file that can be checked
// anywhere. JSON Lines: an opening, one line an article, an ending with the SHA-256 of all before it. docs/accounts.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "indexer/schema/record.h"
#include "indexer/schema/sha256.h"
#include "searcher/request.h"
#include "searcher/results.h"

namespace inquit {

// Raised whenever a reader of the last version could not check what is written now.
inline constexpr int pack_version = 1;

// What every pack begins with.
inline constexpr std::string_view pack_mark = R"({"inquit":"evidence","version":)";

// No line of a pack is longer, so that checking one needs no more memory, whoever wrote it.
inline constexpr std::size_t longest_pack_line = 128UL * 1024 * 1024;

struct PackOpening {
    std::string program;     // "inquit 0.1.0"
    std::int64_t made = 0;   // seconds since 1970, UTC
    bool of_quotes = false;  // found were quotes; else articles
    QueryReading query;
    const Request* request =
        nullptr;  // for what is in no query: order, number, words that may be missing
};

// The text of a pack is the opening, each article once, and the ending.
class EvidencePack {
  public:
    std::string opening(const PackOpening& opening);

    // `found`: ids of those of its quotes that the query found. Throws Error for an article that is too long for a line.
    std::string article(const ArticleRecord& record, const std::set<std::string>& found = {});

    std::string ending();

  private:
    std::string line(std::string text);

    Sha256 hash_;
    std::uint64_t articles_ = 0, quotes_ = 0;
};

// The one way to write the last line.
std::string pack_ending(std::uint64_t articles, std::uint64_t quotes, std::string_view sha256);

}  // namespace inquit
