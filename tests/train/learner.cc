// An averaged structured perceptron in whole numbers, its heaviest rows packed into bytes.
#include "tests/train/learner.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <numeric>

#include "indexer/analysis/tagger/decoder.h"
#include "indexer/analysis/tagger/model.h"

namespace inquit::tagger {
namespace {

constexpr std::uint32_t dropped = 0xFFFFFFFF;
constexpr std::size_t tags = lanes + 1;

class Random {
  public:
    std::uint32_t below(std::uint32_t limit) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(((state_ >> 32U) * limit) >> 32U);
    }

  private:
    std::uint64_t state_ = 20261125;
};

class Learner {
  public:
    Learner(Corpus& corpus, const Settings& settings) : corpus_(corpus), settings_(settings) {}

    std::string run() {
        number();
        weights_.assign(std::size_t{features_} * tags, 0);
        sums_.assign(weights_.size(), 0);
        std::vector<std::uint32_t> order(corpus_.examples.size());
        std::iota(order.begin(), order.end(), 0U);
        Random random;
        for (unsigned epoch = 0; epoch < settings_.epochs; ++epoch) {
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
            wrong_ = 0;
            for (const std::uint32_t example : order) step(corpus_.examples[example]);
            std::fprintf(
                stderr,
                "epoch %u: %.3f %% of tokens wrong\n",
                epoch + 1,
                100.0 * static_cast<double>(wrong_) / static_cast<double>(corpus_.tags.size()));
        }
        return pack();
    }

  private:
    // Leaves out what is rare.
    void number() {
        std::vector<std::uint32_t> counts(corpus_.table.keys().size());
        for (const std::uint32_t feature : corpus_.features) ++counts[feature];
        std::vector<std::uint32_t> numbers(counts.size(), dropped);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] < settings_.least_count) continue;
            numbers[i] = features_++;
            keys_.push_back(corpus_.table.keys()[i]);
        }
        std::size_t out = 0;
        std::size_t in = 0;
        for (std::uint64_t& end : corpus_.ends) {
            for (; in < end; ++in) {
                const std::uint32_t n = numbers[corpus_.features[in]];
                if (n != dropped) corpus_.features[out++] = n;
            }
            end = out;
        }
        corpus_.features.resize(out);
        std::fprintf(stderr,
                     "%zu examples, %zu tokens, %u of %zu features\n",
                     corpus_.examples.size(),
                     corpus_.tags.size(),
                     features_,
                     counts.size());
    }

    [[nodiscard]] std::span<const std::uint32_t> features(std::uint32_t token) const {
        const std::uint64_t begin = token == 0 ? 0 : corpus_.ends[token - 1];
        return {corpus_.features.data() + begin, corpus_.ends[token] - begin};
    }

    void step(const Example& example) {
        const std::uint32_t n = example.last - example.first;
        scores_.assign(n, {});
        for (std::uint32_t t = 0; t < n; ++t) {
            std::array<std::int32_t, tags> sum{};
            for (const std::uint32_t f : features(example.first + t)) {
                const std::int32_t* const row = &weights_[std::size_t{f} * tags];
                for (std::size_t k = 0; k < tags; ++k) sum[k] += row[k];
            }
            const std::uint8_t gold = corpus_.tags[example.first + t];
            for (std::size_t k = 0; k < lanes; ++k) {
                scores_[t][k] = sum[k + 1] - sum[0];
                if (k + 1 != gold) scores_[t][k] += settings_.margin;
                if (gold != 0) scores_[t][k] -= settings_.margin;
            }
        }
        decode_(scores_, found_);
        guess_.assign(n, 0);
        for (const Found& found : found_) {
            if (found.kind == Kind::other && !example.has_other && is_outside(example, found))
                continue;
            for (std::uint32_t t = found.first; t < found.last; ++t) {
                const Part part = found.last - found.first == 1 ? Part::unit
                                  : t == found.first            ? Part::begin
                                  : t + 1 == found.last         ? Part::last
                                                                : Part::inside;
                guess_[t] = static_cast<std::uint8_t>(1 + lane(part, found.kind));
            }
        }
        for (std::uint32_t t = 0; t < n; ++t) {
            const std::uint8_t gold = corpus_.tags[example.first + t];
            if (guess_[t] == gold) continue;
            ++wrong_;
            for (const std::uint32_t f : features(example.first + t)) {
                const std::size_t row = std::size_t{f} * tags;
                move(row + gold, 1);
                move(row + guess_[t], -1);
            }
        }
        ++time_;
    }

    [[nodiscard]] bool is_outside(const Example& example, const Found& found) const {
        const auto begin = corpus_.tags.begin() + example.first;
        return std::all_of(
            begin + found.first, begin + found.last, [](std::uint8_t tag) { return tag == 0; });
    }

    void move(std::size_t at, std::int32_t by) {
        weights_[at] += by;
        sums_[at] += std::int64_t{by} * time_;
    }

    // The mean weight of all moments, times time.
    [[nodiscard]] std::int64_t mean(std::size_t at) const {
        return std::int64_t{weights_[at]} * time_ - sums_[at];
    }

    std::string pack() {
        std::vector<std::array<std::int64_t, lanes>> rows(features_);
        std::vector<std::int64_t> heavy(features_);
        for (std::size_t f = 0; f < features_; ++f) {
            const std::int64_t outside = mean(f * tags);
            for (std::size_t k = 0; k < lanes; ++k) {
                rows[f][k] = mean(f * tags + 1 + k) - outside;
                heavy[f] = std::max(heavy[f], std::abs(rows[f][k]));
            }
        }
        // One step of a byte: so that only one row in a thousand is cut off.
        std::vector<std::int64_t> sorted = heavy;
        std::ranges::sort(sorted);
        const std::int64_t unit =
            std::max<std::int64_t>(1, sorted[sorted.size() - 1 - sorted.size() / 2000] / 127);
        std::vector<std::uint32_t> order(features_);
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, [&](auto a, auto b) { return heavy[a] > heavy[b]; });
        // A fifth more room than rows: what finds its bucket full is left out.
        std::vector<Bucket> buckets(settings_.rows * 2 / 5);
        std::size_t kept = 0;
        std::size_t full = 0;
        for (const std::uint32_t f : order) {
            if (heavy[f] < unit) break;
            const Place place = place_of(keys_[f], static_cast<std::uint32_t>(buckets.size()));
            Bucket& bucket = buckets[place.bucket];
            std::size_t slot = 0;
            while (slot < bucket.checks.size() && bucket.checks[slot] != 0 &&
                   bucket.checks[slot] != place.check)
                ++slot;
            if (slot == bucket.checks.size() || bucket.checks[slot] == place.check) {
                ++full;
                continue;
            }
            bucket.checks[slot] = place.check;
            for (std::size_t k = 0; k < lanes; ++k) {
                const std::int64_t half = rows[f][k] >= 0 ? unit / 2 : -unit / 2;
                bucket.rows[slot][k] = static_cast<std::int8_t>(
                    std::clamp<std::int64_t>((rows[f][k] + half) / unit, -127, 127));
            }
            ++kept;
        }
        std::string out(sizeof(Header) + buckets.size() * sizeof(Bucket), '\0');
        std::memcpy(out.data() + sizeof(Header), buckets.data(), buckets.size() * sizeof(Bucket));
        Header header;
        header.buckets = static_cast<std::uint32_t>(buckets.size());
        header.checksum = checksum_of(std::string_view(out).substr(sizeof header));
        std::memcpy(out.data(), &header, sizeof header);
        std::fprintf(stderr,
                     "%zu rows, %zu left out, unit %.4f\n",
                     kept,
                     full,
                     static_cast<double>(unit) / static_cast<double>(time_));
        return out;
    }

    Corpus& corpus_;
    const Settings& settings_;
    std::vector<std::uint64_t> keys_;
    std::uint32_t features_ = 0;
    std::vector<std::int32_t> weights_;
    std::vector<std::int64_t> sums_;
    std::int64_t time_ = 1;
    std::vector<Scores> scores_;
    std::vector<Found> found_;
    std::vector<std::uint8_t> guess_;
    Decoder decode_;
    std::uint64_t wrong_ = 0;
};

}  // namespace

std::string learn(Corpus& corpus, const Settings& settings) {
    return Learner(corpus, settings).run();
}

}  // namespace inquit::tagger
