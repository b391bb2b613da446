// Looks rows up by bucket and check number.
#include "indexer/analysis/tagger/model.h"

#include <cstring>
#include <stdexcept>

#include "indexer/analysis/tagger/embedded.h"

namespace inquit::tagger {

const Model& Model::embedded() {
    static const Model model(embedded_model());
    return model;
}

Model::Model(std::string_view bytes) {
    Header header;
    if (bytes.size() < sizeof header) throw std::runtime_error("the tagger's model is cut short");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != Header{}.magic) throw std::runtime_error("this is no model of the tagger");
    bytes_ = bytes.substr(sizeof header);
    if (header.buckets == 0 || bytes_.size() != header.buckets * sizeof(Bucket))
        throw std::runtime_error("the tagger's model is cut short");
    buckets_ = reinterpret_cast<const Bucket*>(bytes_.data());
    count_ = header.buckets;
    checksum_ = header.checksum;
}

bool Model::is_sound() const { return checksum_of(bytes_) == checksum_; }

void Model::add(std::span<const std::uint64_t> keys, Sums& sums) const {
    // The table is larger than the near caches: all buckets are asked for before the first is read.
    for (const std::uint64_t key : keys)
        __builtin_prefetch(buckets_ + place_of(key, count_).bucket);
    Sums sum = sums;
    for (const std::uint64_t key : keys) {
        const Place place = place_of(key, count_);
        const Bucket& bucket = buckets_[place.bucket];
        // Without a branch, which would be foretold wrongly half the time: all bits for the row that is meant.
        const auto mask = [&](std::size_t row) {
            return static_cast<std::int8_t>(-static_cast<int>(bucket.checks[row] == place.check));
        };
        const std::array<std::int8_t, 3> masks{mask(0), mask(1), mask(2)};
        for (std::size_t l = 0; l < lanes; ++l) {
            const int weight = (bucket.rows[0][l] & masks[0]) | (bucket.rows[1][l] & masks[1]) |
                               (bucket.rows[2][l] & masks[2]);
            sum[l] = static_cast<std::int16_t>(sum[l] + weight);
        }
    }
    sums = sum;
}

}  // namespace inquit::tagger
