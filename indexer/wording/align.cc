// Local alignment (Smith and Waterman 1981) with the weights of words; again on what is left of both.
#include "indexer/wording/align.h"

#include <algorithm>
#include <utility>

namespace inquit {
namespace {

constexpr std::size_t most_stretches = 3;
constexpr float least_weight = 0.5F;  // a stretch after the first that has less says nothing
constexpr float for_match = 0.1F;     // beside the word's weight: order counts for stop words too
constexpr float for_gap = 0.1F;       // for a word that is only on one side, beside
constexpr float part_of_weight = 0.25F;  // this part of its weight

enum class Step : std::uint8_t { stop, match, skip_a, skip_b };

class Alignment {
  public:
    Alignment(const Wording& a, const Wording& b)
        : a_(a), b_(b), used_a_(a.words.size()), used_b_(b.words.size()) {
        steps_.resize((a.words.size() + 1) * (b.words.size() + 1));
    }

    // The heaviest stretch of words that are not used yet, which then are.
    Stretch next() {
        auto [i, k] = fill();
        Stretch out;
        while (true) {
            const Step step = steps_[at(i, k)];
            if (step == Step::stop) break;
            if (step == Step::match) {
                --i;
                --k;
                out.words.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(k)});
                used_a_[i] = used_b_[k] = true;
            } else if (step == Step::skip_a) {
                --i;
            } else {
                --k;
            }
        }
        std::ranges::reverse(out.words);
        weigh(out);
        return out;
    }

  private:
    [[nodiscard]] std::size_t at(std::size_t i, std::size_t k) const {
        return i * (b_.words.size() + 1) + k;
    }

    static float gap(const WordingWord& word) { return for_gap + part_of_weight * word.weight; }

    // The end of the best row of steps.
    std::pair<std::size_t, std::size_t> fill() {
        std::vector<float> before(b_.words.size() + 1);
        std::vector<float> row(before.size());
        std::pair<std::size_t, std::size_t> end;
        float best = 0;
        std::ranges::fill(steps_, Step::stop);
        for (std::size_t i = 1; i <= a_.words.size(); ++i) {
            const WordingWord& of_a = a_.words[i - 1];
            const float skipped_a = gap(of_a);
            row[0] = 0;
            for (std::size_t k = 1; k <= b_.words.size(); ++k) {
                const WordingWord& of_b = b_.words[k - 1];
                float score = 0;
                Step step = Step::stop;
                const auto better = [&](float other, Step how) {
                    if (other <= score) return;
                    score = other;
                    step = how;
                };
                if (of_a.stem == of_b.stem && !used_a_[i - 1] && !used_b_[k - 1])
                    better(before[k - 1] + for_match + of_a.weight, Step::match);
                better(before[k] - skipped_a, Step::skip_a);
                better(row[k - 1] - gap(of_b), Step::skip_b);
                row[k] = score;
                steps_[at(i, k)] = step;
                if (score > best) {
                    best = score;
                    end = {i, k};
                }
            }
            std::swap(before, row);
        }
        return end;
    }

    void weigh(Stretch& out) const {
        if (out.words.empty()) return;
        std::uint32_t in_a_row = 0;
        for (std::size_t i = 0; i < out.words.size(); ++i) {
            const Matched& now = out.words[i];
            out.weight += a_.words[now.a].weight;
            const bool follows =
                i > 0 && out.words[i - 1].a + 1 == now.a && out.words[i - 1].b + 1 == now.b;
            in_a_row = follows ? in_a_row + 1 : 1;
            out.longest = std::max(out.longest, in_a_row);
        }
        for (auto i = out.words.front().a; i <= out.words.back().a; ++i)
            out.weight_a += a_.words[i].weight;
        for (auto i = out.words.front().b; i <= out.words.back().b; ++i)
            out.weight_b += b_.words[i].weight;
    }

    const Wording& a_;
    const Wording& b_;
    std::vector<bool> used_a_, used_b_;
    std::vector<Step> steps_;
};

}  // namespace

std::vector<Stretch> align(const Wording& a, const Wording& b) {
    std::vector<Stretch> out;
    Alignment alignment(a, b);
    while (out.size() < most_stretches) {
        Stretch next = alignment.next();
        if (next.words.empty() || (!out.empty() && next.weight < least_weight)) break;
        out.push_back(std::move(next));
    }
    return out;
}

}  // namespace inquit
