// Did you mean: the candidate that a mistyped word was most likely meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace inquit::cli {

// The candidate with the fewest edits (a swap of neighbours is one) from `word`, at most a third of its length, or
// one that `word` begins; "" if none is near.
std::string nearest_of(std::string_view word, std::span<const std::string> candidates);

}  // namespace inquit::cli
