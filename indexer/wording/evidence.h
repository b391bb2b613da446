// What speaks for two wordings being one thing said, and what against, in figures.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/wording/align.h"
#include "indexer/wording/wording.h"

namespace inquit {

// A word of the one and its counterpart in the other.
struct Counterpart {
    std::uint32_t a, b;  // places in Wording::words
    float strength;      // 1: a form of the same word; less: a word akin to it
};

struct WordingEvidence {
    std::vector<Counterpart> pairs;   // by place in a; no word is in two
    double weight = 0;                // of the words that have a counterpart
    double share_a = 0, share_b = 0;  // of what the words of each weigh
    double exact = 0;                 // of `weight`, words that are the same
    double left_a = 0, left_b = 0;    // weight of words without a counterpart
    double replaced = 0;              // weight of words that stand where the other has others
    double in_order = 0;              // of the pairs, those that follow each other in both
    std::uint32_t words_a = 0, words_b = 0;  // that say something
    std::uint32_t longest = 0;               // words in a row in both, words of grammar too
    std::uint32_t telling = 0;               // pairs of rare words
    bool other_number = false;               // each has numbers, and none is in both
    bool other_date = false;                 // the same with days and months
    bool same_number = false;
    bool opposite = false;  // a word that only one has is the opposite of one of the other
    double denied = 0;      // of `weight`, words that only one of them denies
    bool contradictory =
        false;  // a stretch in both has a "not" or a number in one where the other has none
    std::uint32_t other_names = 0;  // the fewer of the names that only one has
};

// `stretches` are align(a, b). Takes the product of both sizes in steps.
WordingEvidence evidence_of(const Wording& a,
                            const Wording& b,
                            const std::vector<Stretch>& stretches);

}  // namespace inquit
