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
    for (const std::uint64_t key : keys) {
        const Place place = place_of(key, count_);
        const Bucket& bucket = buckets_[place.bucket];
        for (std::size_t i = 0; i < bucket.checks.size(); ++i) {
            if (bucket.checks[i] != place.check) continue;
            for (std::size_t l = 0; l < lanes; ++l)
                sums[l] = static_cast<std::int16_t>(sums[l] + bucket.rows[i][l]);
            break;
        }
    }
}

}  // namespace inquit::tagger
