// Finds a row of numbers among the words of a document without reading the others: by their bytes, 64 at a time.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace inquit {

class TokenFinder {
  public:
    // One number or more, one after the other. Numbers go by falling frequency: the largest is looked for first.
    explicit TokenFinder(std::span<const std::uint32_t> numbers);

    // Where the next such row begins in `words` (TokenDocument::words), from byte `from` on; npos if there is none.
    [[nodiscard]] std::size_t find(std::string_view words, std::size_t from) const;

    [[nodiscard]] std::size_t size() const { return row_.size(); }

  private:
    [[nodiscard]] std::size_t find_rarest(std::string_view words, std::size_t from) const;
    [[nodiscard]] bool is_rarest(std::string_view words, std::size_t at) const;
    [[nodiscard]] bool may_be_in_block(const char* block) const;

    std::string row_;                           // its bytes
    std::size_t before_ = 0, rarest_size_ = 0;  // of the rarest: bytes in front of it, its own
};

// How many numbers end in a stretch of bytes.
std::uint32_t numbers_in(std::string_view stretch);

}  // namespace inquit
