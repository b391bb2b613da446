// A file of tokens: the words of a range of documents, in order, by numbers of its own, and the list of these words.
// It is written once and mapped by readers; a database has several of them, one behind the other by docid.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/layout.h"

namespace inquit {

// A file of tokens as the metadata of its database names it.
struct TokenSegment {
    SideFile file;
    std::uint32_t first = 0, last = 0;  // docids
    std::uint32_t documents = 0;        // written into it; some may have been deleted since
    bool operator==(const TokenSegment&) const = default;
};

std::string encode(const std::vector<TokenSegment>& segments);
std::vector<TokenSegment> decode_segments(std::string_view text);  // throws Error

// A view of such a file; the bytes must outlive it.
class Tokens {
  public:
    Tokens() = default;
    // Throws Error if the bytes are no file of tokens. The tables are checked whole, the words of documents when they
    // are read: a hash of a gigabyte would take longer than most queries.
    explicit Tokens(std::span<const char> file);

    [[nodiscard]] std::uint32_t first() const { return first_; }

    [[nodiscard]] std::uint32_t last() const;

    [[nodiscard]] std::uint32_t documents() const { return documents_; }

    // One document, as encode(TokenText) made it; empty if it is not here.
    [[nodiscard]] std::string_view document(std::uint32_t docid) const;

    // The number by which documents here name a word.
    [[nodiscard]] std::optional<std::uint32_t> number(std::string_view word) const;

    // The words, sorted, each with its number and how often it stands here.
    [[nodiscard]] std::uint32_t distinct() const {
        return static_cast<std::uint32_t>(numbers_.size());
    }

    [[nodiscard]] std::string_view word(std::uint32_t place) const;

    [[nodiscard]] std::uint32_t number_at(std::uint32_t place) const { return numbers_[place]; }

    [[nodiscard]] std::uint32_t count_at(std::uint32_t place) const { return counts_[place]; }

    // Reads all of it: are the documents' bytes those that were written?
    [[nodiscard]] bool is_whole() const;

  private:
    std::uint32_t first_ = 0, documents_ = 0;
    std::uint64_t hash_ = 0;  // of the documents' bytes
    std::string_view texts_, names_;
    std::span<const std::uint32_t> begins_, name_begins_, numbers_, counts_;
};

// Writes such a file front to back.
class TokensWriter {
  public:
    using Sink = std::function<void(std::string_view)>;

    TokensWriter(std::uint32_t first, Sink sink);

    // By rising docid. `document` as encode(TokenText) made it.
    void add(std::uint32_t docid, std::string_view document);

    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

    struct Word {
        std::string_view word;
        std::uint32_t count = 0;
    };

    // The numbers that words, sorted, have: by falling count, so that common ones are one byte.
    static std::vector<std::uint32_t> numbers_of(const std::vector<Word>& words);

    // Gives the sink the rest and returns the file's hash. `words` are sorted.
    std::string finish(const std::vector<Word>& words, const std::vector<std::uint32_t>& numbers);

  private:
    void put_block();

    std::uint32_t first_, documents_ = 0;
    Sink sink_;
    std::vector<std::uint32_t> begins_{0};
    std::string block_;
    std::uint64_t bytes_ = 0, hash_ = 0;
};

}  // namespace inquit
