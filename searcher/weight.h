// What a word is worth in a document. Private to this folder.
#pragma once

#include "indexer/schema/weights.h"

namespace inquit {

// What is known of one word (or of a prefix's words together) and of the database it is in. Frequencies and lengths
// are counted in the weights of indexer/schema/weights.h.
struct WordFigures {
    double documents = 0;  // in the database
    double having = 0;     // of these with the word
    double occurrences = 0;
    bool operator==(const WordFigures&) const = default;
};

// What the word is worth wherever it stands: rare words more, and those that come in bursts. A word that stands
// three times in each article that has it is what these are about; one that stands once in each is a manner of
// speaking. Measured with scripts/quality --retrieval.
double worth(const WordFigures& word);
// Its factors: how few documents have the word, and how often it comes in those that do.
double rarity(const WordFigures& word);
double burst(const WordFigures& word);

// BM25's share of that for `frequency` occurrences in a document of this length: 0 to k1 + 1. Here, since it is asked
// for each posting.
inline double saturated(double frequency, double length, double average_length) {
    constexpr double k1 = 1.6;
    constexpr double b = 0.75;
    const double times = frequency / word_weight;
    const double long_as = average_length > 0 ? length / average_length : 1;
    return times * (k1 + 1) / (k1 * (1 - b + b * long_as) + times);
}

// What a word added to the score of one document: factor * worth(figures) * saturated(frequency, length, average_length).
struct Weighed {
    WordFigures figures;
    double factor = 1;
    double frequency = 0, length = 0, average_length = 0;
    bool operator==(const Weighed&) const = default;
};

}  // namespace inquit
