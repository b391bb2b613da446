// Places of words in one text, and what it means that they are close to each other. Free of any engine.
#pragma once

#include <cstdint>
#include <vector>

namespace inquit {

// A word, or a phrase from its first word to its last, by their positions in the text.
struct Place {
    std::uint32_t first = 0, last = 0;
    auto operator<=>(const Place&) const = default;
};

// In order, each once.
using Places = std::vector<Place>;

// Where the second follows right behind the first: the places of a phrase, from those of its parts.
Places followed_by(const Places& first, const Places& second);

// All of both.
Places united(const Places& a, const Places& b);

// `places` without those that are among `others`.
Places without(const Places& places, const Places& others);

// The places of both sides that are close to one of the other side: they have no word in common, and from the end of the
// one to the beginning of the other are at most `within` steps (1: next to each other). With `ordered` those of `a`
// stand before those of `b`.
Places near(const Places& a, const Places& b, std::uint32_t within, bool ordered);

// The stretches of at most `size` positions in which each word stands, one place for each: a word that is asked for twice
// stands there twice. `words` are single words, each with all its places.
Places in_one_window(const std::vector<Places>& words, std::uint32_t size);

// The places of both sides that share a division with one of the other side and have no word in common with it.
// `begins` are the positions at which divisions begin, in order; a place that reaches over one is in none.
Places in_one_division(const Places& a, const Places& b, const std::vector<std::uint32_t>& begins);

}  // namespace inquit
