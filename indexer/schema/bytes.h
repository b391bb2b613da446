// Numbers and strings to bytes and back: how records and file entries are written.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/base/error.h"

namespace inquit {

// Appends to a string. Numbers take as few bytes as they need, seven bits in each (LEB128).
class ByteWriter {
  public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) out_ += static_cast<char>((value & 0x7FU) | 0x80U);
        out_ += static_cast<char>(value);
    }

    // Zigzag, so that small negative numbers are short too.
    void signed_number(std::int64_t value) {
        number((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63));
    }

    void real(float value) { number(std::bit_cast<std::uint32_t>(value)); }

    void text(std::string_view value) {
        number(value.size());
        out_ += value;
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

// Reads what ByteWriter wrote; throws Error where the bytes end early or make no sense (a damaged index).
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) damaged();
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80) return value;
        }
        damaged();
    }

    std::int64_t signed_number() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1));
    }

    // A number that must be below `limit`: an offset, a count, the value of an enum.
    std::uint32_t below(std::uint64_t limit) {
        const std::uint64_t value = number();
        if (value >= limit) damaged();
        return static_cast<std::uint32_t>(value);
    }

    float real() { return std::bit_cast<float>(below(1ULL << 32U)); }

    std::string_view text() {
        const std::uint64_t size = number();
        if (size > rest_.size()) damaged();
        const std::string_view value = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return value;
    }

    // How many things follow, each of at least one byte.
    std::size_t count() {
        const std::uint64_t value = number();
        if (value > rest_.size()) damaged();
        return value;
    }

    [[nodiscard]] bool done() const { return rest_.empty(); }

    [[noreturn]] static void damaged() {
        throw Error("the index is damaged: a record does not read back",
                    "make it anew: inquit index --force PATH");
    }

  private:
    std::string_view rest_;
};

}  // namespace inquit
