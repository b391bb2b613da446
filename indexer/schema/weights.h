// How often a word counts by where it stands: the indexer counts so, the searcher divides by it again.
#pragma once

#include <cstdint>

namespace inquit {

// Parts of a whole, since an index keeps whole numbers.
inline constexpr std::uint32_t word_weight = 4;      // a word of the text
inline constexpr std::uint32_t headline_weight = 8;  // of the headline: as two of the text
inline constexpr std::uint32_t lead_weight = 5;      // among the first words of the text
inline constexpr std::uint32_t lead_words = 30;      // which are so many
// The same word kept once more, for title: and said:. Light, so that it hardly makes a document longer.
inline constexpr std::uint32_t repeated_weight = 1;

}  // namespace inquit
