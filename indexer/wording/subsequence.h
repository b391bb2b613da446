// The longest common subsequence of two rows of numbers.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace inquit {

// Places in `a` and in `b`, rising in both, with the same number; as many as there can be. Takes size of a times size
// of b bits and a 64th of that many steps: 12 MB for 10,000 by 10,000.
std::vector<std::pair<std::uint32_t, std::uint32_t>> common_subsequence(
    std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}  // namespace inquit
