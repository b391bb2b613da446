// The tags of the tagger: where in a name a token stands, and what is named.
#pragma once

#include <cstddef>
#include <cstdint>

namespace inquit::tagger {

// What is named. Works, events and nationalities are learned so that they are not taken for the other three.
enum class Kind : std::uint8_t { person = 0, organisation = 1, place = 2, other = 3 };
inline constexpr std::size_t kinds = 4;

enum class Part : std::uint8_t { begin = 0, inside = 1, last = 2, unit = 3 };

// One lane for each part of each kind; a token outside of names scores 0 by definition.
inline constexpr std::size_t lanes = 16;

constexpr std::size_t lane(Part part, Kind kind) {
    return static_cast<std::size_t>(part) * kinds + static_cast<std::size_t>(kind);
}

}  // namespace inquit::tagger
