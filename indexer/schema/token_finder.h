// Finds a row of numbers among the words of a document without reading the others: by their bytes, 64 at a time.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

// Many numbers, looked for all at once: each byte of the words costs the same, for nobody can foretell which ends one.
class TokenSet {
  public:
    TokenSet() = default;
    explicit TokenSet(std::span<const std::uint32_t> numbers);

    [[nodiscard]] bool empty() const { return bits_.empty(); }

    // Calls `use(number, which)` for those of the set in the first `count` of `words` (TokenDocument::words), and perhaps
    // for a few others.
    template <class Use>
    void each(std::string_view words, std::uint32_t count, const Use& use) const {
        std::uint32_t number = 0;
        std::uint32_t which = 0;
        for (const char c : words) {
            const auto byte = static_cast<unsigned char>(c);
            const std::uint32_t ends = byte >> 7U;
            number = (number << 7U) | (byte & 0x7FU);
            if ((bits_[(number & mask_) / 64] >> (number % 64) & ends) != 0) {
                if (which >= count) return;
                use(number, which);
            }
            which += ends;
            number &= ends - 1;  // 0 behind its end
        }
    }

  private:
    std::vector<std::uint64_t> bits_;
    std::uint32_t mask_ = 0;  // of the bits that a number chooses by
};

// How many numbers end in a stretch of bytes.
std::uint32_t numbers_in(std::string_view stretch);

}  // namespace inquit
