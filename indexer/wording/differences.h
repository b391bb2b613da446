// How two wordings differ, word by word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"

namespace inquit {

enum class Side : std::uint8_t { same, a, b };  // in both, only in a, only in b

// As in JSON: "same", "a", "b".
std::string_view name(Side side);

// Bytes of each text. `b` of a piece that is only in a is empty and says where it is missing.
struct Piece {
    Side side{};
    Span a, b;
    bool operator==(const Piece&) const = default;
};

// The pieces cover both texts in order, with the marks and spaces between words: those stand at the end of the word
// before them. Words are compared folded; as many as can be are the same. Where one differs, a's piece comes before
// b's. Of a text only the first 10,000 words are compared: what follows is a piece of its own.
std::vector<Piece> differences(std::string_view a, std::string_view b);

// How much of the words of `part` stands in `whole` in that order, 0 to 1. 0 for a part without words.
double share_in_order(std::string_view part, std::string_view whole);

}  // namespace inquit
