// BM25 with a word's burstiness beside its rarity. One setting for all collections.
#include "searcher/weight.h"

#include <algorithm>
#include <cmath>

#include "indexer/schema/weights.h"

namespace inquit {
namespace {

constexpr double k1 = 1.6;
constexpr double b = 0.75;

}  // namespace

double worth(const WordFigures& word) {
    if (word.having <= 0) return 0;
    const double others = std::max(word.documents - word.having, 0.0);
    const double rare = std::log1p((others + 0.5) / (word.having + 0.5));
    return rare * std::log1p(word.occurrences / (word.having * word_weight));
}

double saturated(double frequency, double length, double average_length) {
    const double times = frequency / word_weight;
    const double long_as = average_length > 0 ? length / average_length : 1;
    return times * (k1 + 1) / (k1 * (1 - b + b * long_as) + times);
}

Weight::Weight(Deadline& deadline) : deadline_(deadline) {
    need_stat(COLLECTION_SIZE);
    need_stat(AVERAGE_LENGTH);
    need_stat(TERMFREQ);
    need_stat(COLLECTION_FREQ);
    need_stat(DOC_LENGTH);
    need_stat(WDF);
    need_stat(WQF);
}

Weight* Weight::clone() const { return new Weight(deadline_); }

void Weight::init(double factor) {
    average_length_ = get_average_length();
    factor_ = factor * get_wqf() *
              worth({static_cast<double>(get_collection_size()),
                     static_cast<double>(get_termfreq()),
                     static_cast<double>(get_collection_freq())});
}

double Weight::get_sumpart(Xapian::termcount frequency,
                           Xapian::termcount length,
                           Xapian::termcount /*unique*/) const {
    deadline_.tick();
    return factor_ * saturated(frequency, length, average_length_);
}

double Weight::get_maxpart() const { return factor_ * (k1 + 1); }

double Weight::get_sumextra(Xapian::termcount /*length*/, Xapian::termcount /*unique*/) const {
    return 0;
}

double Weight::get_maxextra() const { return 0; }

}  // namespace inquit
