// Loops over blocks are written so that the compiler makes vectors of them.
#include "indexer/schema/token_finder.h"

#include <algorithm>
#include <bit>

#include "indexer/schema/token_codes.h"

namespace inquit {
namespace {

constexpr std::size_t block_size = 64;

bool ends_number(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }

}  // namespace

TokenFinder::TokenFinder(std::span<const std::uint32_t> numbers) {
    const auto rarest = std::ranges::max_element(numbers);
    for (auto it = numbers.begin(); it != numbers.end(); ++it) {
        if (it == rarest) before_ = row_.size();
        put_code(row_, *it);
        if (it == rarest) rarest_size_ = row_.size() - before_;
    }
}

bool TokenFinder::may_be_in_block(const char* block) const {
    const char first = row_[before_];
    unsigned char any = 0;
    if (rarest_size_ == 1) {
        for (std::size_t i = 0; i < block_size; ++i)
            any |= static_cast<unsigned char>(block[i] == first);
    } else {
        const char second = row_[before_ + 1];
        for (std::size_t i = 0; i < block_size; ++i)
            any |= static_cast<unsigned char>((block[i] == first) & (block[i + 1] == second));
    }
    return any != 0;
}

bool TokenFinder::is_rarest(std::string_view words, std::size_t at) const {
    return words[at] == row_[before_] &&
           words.compare(at, rarest_size_, row_, before_, rarest_size_) == 0 &&
           (at == 0 || ends_number(words[at - 1]));
}

std::size_t TokenFinder::find_rarest(std::string_view words, std::size_t from) const {
    std::size_t at = from;
    for (; at + block_size + rarest_size_ <= words.size(); at += block_size) {
        if (!may_be_in_block(words.data() + at)) continue;
        for (std::size_t i = at; i < at + block_size; ++i) {
            if (is_rarest(words, i)) return i;
        }
    }
    for (; at + rarest_size_ <= words.size(); ++at) {
        if (is_rarest(words, at)) return at;
    }
    return std::string_view::npos;
}

std::size_t TokenFinder::find(std::string_view words, std::size_t from) const {
    for (std::size_t at = from + before_;; at += rarest_size_) {
        at = find_rarest(words, at);
        if (at == std::string_view::npos) return at;
        const std::size_t begin = at - before_;
        if (words.compare(begin, row_.size(), row_) == 0 &&
            (begin == 0 || ends_number(words[begin - 1])))
            return begin;
    }
}

TokenSet::TokenSet(std::span<const std::uint32_t> numbers) {
    constexpr std::uint32_t most_bits = 1U << 20U;
    const std::uint32_t largest = *std::ranges::max_element(numbers);
    const std::uint32_t size = std::clamp(std::bit_ceil(largest + 1), 64U, most_bits);
    mask_ = size - 1;
    bits_.resize(size / 64);
    for (const std::uint32_t number : numbers)
        bits_[(number & mask_) / 64] |= std::uint64_t{1} << (number % 64);
}

std::uint32_t numbers_in(std::string_view stretch) {
    std::uint32_t count = 0;
    for (const char c : stretch) count += static_cast<unsigned char>(c) >> 7U;
    return count;
}

}  // namespace inquit
