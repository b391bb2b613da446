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

double rarity(const WordFigures& word) {
    const double others = std::max(word.documents - word.having, 0.0);
    return std::log1p((others + 0.5) / (word.having + 0.5));
}

double burst(const WordFigures& word) {
    return word.having <= 0 ? 0 : std::log1p(word.occurrences / (word.having * word_weight));
}

double worth(const WordFigures& word) { return word.having <= 0 ? 0 : rarity(word) * burst(word); }

double saturated(double frequency, double length, double average_length) {
    const double times = frequency / word_weight;
    const double long_as = average_length > 0 ? length / average_length : 1;
    return times * (k1 + 1) / (k1 * (1 - b + b * long_as) + times);
}

Weight::Weight(Deadline& deadline, std::vector<Weighed>* log) : deadline_(deadline), log_(log) {
    need_stat(COLLECTION_SIZE);
    need_stat(AVERAGE_LENGTH);
    need_stat(TERMFREQ);
    need_stat(COLLECTION_FREQ);
    need_stat(DOC_LENGTH);
    need_stat(WDF);
    need_stat(WQF);
}

Weight* Weight::clone() const { return new Weight(deadline_, log_); }

void Weight::init(double factor) {
    average_length_ = get_average_length();
    figures_ = {static_cast<double>(get_collection_size()),
                static_cast<double>(get_termfreq()),
                static_cast<double>(get_collection_freq())};
    factor_ = factor * get_wqf();
    worth_ = factor_ * worth(figures_);
}

double Weight::get_sumpart(Xapian::termcount frequency,
                           Xapian::termcount length,
                           Xapian::termcount /*unique*/) const {
    deadline_.tick();
    if (log_ != nullptr)
        log_->push_back({figures_,
                         factor_,
                         static_cast<double>(frequency),
                         static_cast<double>(length),
                         average_length_});
    return worth_ * saturated(frequency, length, average_length_);
}

double Weight::get_maxpart() const { return worth_ * (k1 + 1); }

double Weight::get_sumextra(Xapian::termcount /*length*/, Xapian::termcount /*unique*/) const {
    return 0;
}

double Weight::get_maxextra() const { return 0; }

}  // namespace inquit
