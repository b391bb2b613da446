// Learns the weights of features from examples.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/train/corpus.h"

namespace inquit::tagger {

struct Settings {
    unsigned epochs = 5;
    unsigned least_count = 3;    // a feature seen less often is left out
    std::uint32_t rows = 65536;  // of the model; the heaviest are kept
    // By so much the gold has to be better than anything else, or it is learned again: large, since what holds
    // for other texts is many features together, not the words of these.
    std::int32_t margin = 700;
};

// The model as bytes. The same corpus and settings make the same bytes on every machine.
std::string learn(Corpus& corpus, const Settings& settings);

}  // namespace inquit::tagger
