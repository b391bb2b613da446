// Numbers as bytes: seven bits in each, the highest first, and the top bit set in the last one. So a reader can count
// the numbers of a stretch by its top bits. Private to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/schema/bytes.h"

namespace inquit {

inline void put_code(std::string& out, std::uint32_t number) {
    unsigned shift = 0;
    while (shift < 28 && number >> (shift + 7U) != 0) shift += 7;
    for (; shift > 0; shift -= 7) out += static_cast<char>((number >> shift) & 0x7FU);
    out += static_cast<char>((number & 0x7FU) | 0x80U);
}

// Takes a number off the front; throws Error where the bytes end early.
inline std::uint32_t take_code(std::string_view& rest) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < rest.size() && i < 5; ++i) {
        const auto byte = static_cast<unsigned char>(rest[i]);
        number = (number << 7U) | (byte & 0x7FU);
        if (byte < 0x80) continue;
        rest.remove_prefix(i + 1);
        return number;
    }
    ByteReader::damaged();
}

}  // namespace inquit
