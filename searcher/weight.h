// What a word is worth in a document. Private to this folder.
#pragma once

#include <cstdint>

#include <xapian.h>

#include "searcher/deadline.h"

namespace inquit {

// What is known of one word (or of a prefix's words together) and of the database it is in. Frequencies and lengths
// are counted in the weights of indexer/schema/weights.h.
struct WordFigures {
    double documents = 0;  // in the database
    double having = 0;     // of these with the word
    double occurrences = 0;
};

// What the word is worth wherever it stands: rare words more, and those that come in bursts. A word that stands
// three times in each article that has it is what these are about; one that stands once in each is a manner of
// speaking. Measured with scripts/quality --retrieval.
double worth(const WordFigures& word);

// BM25's share of that for `frequency` occurrences in a document of this length: 0 to k1 + 1.
double saturated(double frequency, double length, double average_length);

// The product of both as Xapian's weighting scheme; gives up at the deadline.
class Weight : public Xapian::Weight {
  public:
    explicit Weight(Deadline& deadline);

    Weight* clone() const override;
    void init(double factor) override;
    double get_sumpart(Xapian::termcount frequency,
                       Xapian::termcount length,
                       Xapian::termcount unique) const override;
    double get_maxpart() const override;
    double get_sumextra(Xapian::termcount length, Xapian::termcount unique) const override;
    double get_maxextra() const override;

  private:
    Deadline& deadline_;
    double factor_ = 0, average_length_ = 0;
};

}  // namespace inquit
