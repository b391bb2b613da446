// Which words set some texts apart from others.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/request.h"

namespace inquit {

struct KeyWord {
    std::string word;         // folded
    std::uint64_t count = 0;  // in the group
    std::uint64_t other = 0;  // in what it is held against
    double likelihood =
        0;             // log-likelihood (Dunning 1993), 3.84 for p < 0.05, 15.13 for p < 0.0001
    double ratio = 0;  // log2 of how many times as often it stands here
};

// The words of one speaker or source, or of all matches.
struct KeyWords {
    std::string name;  // empty: all matches
    std::uint64_t words = 0, other_words = 0;
    std::vector<KeyWord> key_words;  // more often here than there, by falling likelihood
};

struct KeyWordsRequest {
    Request request;          // which articles; of speakers, which quotes
    std::optional<Field> by;  // speaker or source: a group for each of its commonest values
    std::string against;      // the value to hold them against; empty: all the others
    std::uint32_t near =
        0;  // without `by`: only words so near to one of the query, against the rest of the texts
    std::uint32_t groups = 5, limit = 10;
    bool by_ratio = false;  // order by ratio, of the words whose likelihood is at least 3.84
};

// Dunning's log-likelihood of a word that stands `here` times in `of_here` words and `there` times in `of_there`.
double log_likelihood(std::uint64_t here,
                      std::uint64_t of_here,
                      std::uint64_t there,
                      std::uint64_t of_there);

// How many times as often, as a power of two. A word that stands nowhere there counts as half a time.
double log_ratio(std::uint64_t here,
                 std::uint64_t of_here,
                 std::uint64_t there,
                 std::uint64_t of_there);

}  // namespace inquit
