// Names by a linear model over the words, the lists and the article as a whole.
#pragma once

#include <array>
#include <vector>

#include "indexer/analysis/tagger/decoder.h"
#include "indexer/analysis/tagger/features.h"
#include "indexer/analysis/tagger/model.h"
#include "indexer/analysis/tagger/profile.h"
#include "indexer/analysis/tagger/stretches.h"

namespace inquit::tagger {

struct Tagged {
    std::uint32_t first = 0, last = 0;  // tokens [first, last)
    Kind kind{};
};

// Keeps its memory from one article to the next, and nothing else.
class Tagger {
  public:
    explicit Tagger(const Model& model) : model_(model) {}

    // Names of the article in order. The model weighs what the rules say.
    void operator()(const Reading& reading, const Ruled& ruled, std::vector<Tagged>& out);

  private:
    void score(const Features& features, std::uint32_t size);
    const Sums& of_word(const Features& features, const Token& token, std::size_t place);

    void vote(std::uint32_t word, const Scores& scores);
    void agree(const Reading& reading, std::vector<Tagged>& out);

    // What a word of one shape scores in each place around a token; made when it is first asked for.
    struct WordSums {
        std::array<Sums, distances> sums{};
        std::array<bool, distances> known{};
    };

    const Model& model_;
    Profile profile_;
    Decoder decoder_;
    std::vector<Stretch> stretches_;
    std::vector<Scores> scores_;
    std::vector<Found> found_;
    Keys keys_;
    std::vector<std::uint32_t> slots_;  // by word and shape: 1 + index into words_, 0 for none
    std::vector<WordSums> words_;
    std::vector<std::array<std::int32_t, kinds>> votes_;  // by word
};

}  // namespace inquit::tagger
