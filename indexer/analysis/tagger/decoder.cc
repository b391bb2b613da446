// Viterbi over the legal rows of tags: a name is a unit, or begin, inside… and last of one kind.
#include "indexer/analysis/tagger/decoder.h"

#include <algorithm>

namespace inquit::tagger {
namespace {

constexpr std::int64_t never = -(std::int64_t{1} << 60);

}  // namespace

void Decoder::operator()(std::span<const Scores> scores, std::vector<Found>& out) {
    out.clear();
    steps_.assign(scores.size(), {});
    std::int64_t closed = 0;
    std::array<std::int64_t, kinds> open{};
    open.fill(never);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const Scores& score = scores[i];
        Step& step = steps_[i];
        std::int64_t best = closed;
        for (std::size_t k = 0; k < kinds; ++k) {
            const auto kind = static_cast<Kind>(k);
            const std::int64_t unit = closed + score[lane(Part::unit, kind)];
            const std::int64_t last = open[k] + score[lane(Part::last, kind)];
            if (unit > best) {
                best = unit;
                step.closed = static_cast<std::uint8_t>(1 + k);
            }
            if (last > best) {
                best = last;
                step.closed = static_cast<std::uint8_t>(1 + kinds + k);
            }
            const std::int64_t begin = closed + score[lane(Part::begin, kind)];
            const std::int64_t inside = open[k] + score[lane(Part::inside, kind)];
            step.begins[k] = begin >= inside;
            open[k] = std::max(begin, inside);
        }
        closed = best;
    }
    for (std::size_t i = scores.size(); i-- > 0;) {
        const std::uint8_t step = steps_[i].closed;
        if (step == 0) continue;
        const auto at = static_cast<std::uint32_t>(i);
        const std::size_t k = (step - 1U) % kinds;
        Found found{at, at + 1, static_cast<Kind>(k)};
        if (step > kinds) {
            do --i;
            while (!steps_[i].begins[k]);
            found.first = static_cast<std::uint32_t>(i);
        }
        out.push_back(found);
    }
    std::ranges::reverse(out);
}

}  // namespace inquit::tagger
