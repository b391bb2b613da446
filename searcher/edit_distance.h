// How many typing errors lie between two words.
#pragma once

#include <cstddef>
#include <string_view>

namespace inquit {

// Letters to insert, drop, replace or swap with the next one, between two folded words. Stops early: a
// distance beyond `most` comes back as most + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace inquit
