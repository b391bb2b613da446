// The weights of the tagger, read where they lie: no copy, no work at the start.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "indexer/analysis/tagger/labels.h"

namespace inquit::tagger {

// File: a header, then buckets of 64 bytes, a line of the cache each: 3 rows of 16 int8, 3 check numbers of 16 bits
// (0: empty), 10 bytes of nothing. Numbers are little-endian.
struct Header {
    std::array<char, 8> magic{'I', 'N', 'Q', 'T', 'A', 'G', '0', '1'};
    std::uint32_t buckets = 0;
    std::uint32_t reserved = 0;
    std::uint64_t checksum = 0;      // of all that follows
    std::array<char, 40> nothing{};  // so that buckets begin at a line of the cache
};

static_assert(sizeof(Header) == 64);

// FNV-1a
constexpr std::uint64_t checksum_of(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

struct Bucket {
    std::array<std::array<std::int8_t, lanes>, 3> rows{};
    std::array<std::uint16_t, 3> checks{};
    std::array<char, 10> nothing{};
};

static_assert(sizeof(Bucket) == 64);

struct Place {
    std::uint32_t bucket = 0;
    std::uint16_t check = 0;  // never 0
};

// Where a key has its row, in a table of so many buckets.
constexpr Place place_of(std::uint64_t key, std::uint32_t buckets) {
    const auto high = static_cast<std::uint32_t>(key >> 32U);
    const auto bucket = static_cast<std::uint32_t>((std::uint64_t{high} * buckets) >> 32U);
    const auto check = static_cast<std::uint16_t>(key & 0xFFFFU);
    return {bucket, check == 0 ? std::uint16_t{1} : check};
}

// Sums of rows. A token has at most 255 keys: no overflow.
using Sums = std::array<std::int16_t, lanes>;

class Model {
  public:
    // The model that is compiled in.
    static const Model& embedded();

    // Throws std::runtime_error if the bytes are no model by their header and size. The bytes must stay, and begin at
    // an address that a bucket may have.
    explicit Model(std::string_view bytes);

    // Adds the rows of keys; keys without one add nothing.
    void add(std::span<const std::uint64_t> keys, Sums& sums) const;

    // Is every byte as it was when the model was trained? Reads all of it: for tests.
    [[nodiscard]] bool is_sound() const;

  private:
    std::string_view bytes_;  // of the buckets
    const Bucket* buckets_ = nullptr;
    std::uint32_t count_ = 0;
    std::uint64_t checksum_ = 0;
};

}  // namespace inquit::tagger
