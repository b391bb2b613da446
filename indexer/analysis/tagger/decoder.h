// The best names of a stretch, given what each token scores.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/analysis/tagger/labels.h"

namespace inquit::tagger {

using Scores = std::array<std::int32_t, lanes>;

struct Found {
    std::uint32_t first = 0, last = 0;  // positions in the stretch
    Kind kind{};
};

class Decoder {
  public:
    // Names that follow one another without overlap, so that the scores of their parts are greatest together.
    void operator()(std::span<const Scores> scores, std::vector<Found>& out);

  private:
    // How the best path to a token comes there: outside or at the end of a name (closed), or within one.
    struct Step {
        std::uint8_t closed = 0;           // 0 outside, 1 + kind unit, 5 + kind last
        std::array<bool, kinds> begins{};  // the open name of a kind begins here
    };

    std::vector<Step> steps_;
};

}  // namespace inquit::tagger
