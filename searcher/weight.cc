// BM25 with a word's burstiness beside its rarity. One setting for all collections.
#include "searcher/weight.h"

#include <algorithm>
#include <cmath>

#include "indexer/schema/weights.h"

namespace inquit {
double rarity(const WordFigures& word) {
    const double others = std::max(word.documents - word.having, 0.0);
    return std::log1p((others + 0.5) / (word.having + 0.5));
}

double burst(const WordFigures& word) {
    return word.having <= 0 ? 0 : std::log1p(word.occurrences / (word.having * word_weight));
}

double worth(const WordFigures& word) { return word.having <= 0 ? 0 : rarity(word) * burst(word); }

}  // namespace inquit
