// One quotation mark and what its neighbours say about it.
#pragma once

#include "indexer/analysis/reading.h"

namespace inquit {

enum class Glyph : std::uint8_t {
    none,
    either,          // " ''
    opening,         // “ `` „ «
    closing,         // ” »
    single_either,   // '
    single_opening,  // ‘ ` ‚ ‹
    single_closing,  // ’ ›
};

inline bool is_single(Glyph glyph) { return glyph >= Glyph::single_either; }

struct Mark {
    Glyph glyph = Glyph::none;
    bool may_open = false;     // something follows it without a space, nothing precedes it so
    bool may_close = false;    // it is attached to what precedes it
    bool after_digit = false;  // 6' and 12" are lengths
};

// What token `i` of `block` is; Glyph::none if no quotation mark.
Mark mark_at(const Reading& reading, const Block& block, std::uint32_t i);

}  // namespace inquit
