// The posting lists of one database, read straight: who has a term, and what it is worth there. Private to this folder.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/weight.h"

namespace inquit {

using Docids = std::vector<std::uint32_t>;  // rising, each once

struct Hits {
    Docids docids;
    std::vector<double> weights;  // one for each, or none at all: no weight
};

class Postings {
  public:
    // Into `log`, if there is one, goes every word that is weighed.
    Postings(Database& database, Deadline& deadline, std::vector<Weighed>* log);

    // How many documents have the term.
    std::uint32_t having(const std::string& term);

    // Each of these: only documents of `among`, if there is one; a `factor` of 0 leaves weights out.
    Hits with_term(const std::string& term, double factor, const Docids* among);
    Hits with_one_word(const std::vector<std::string>& terms, double factor, const Docids* among);
    Docids with_any(const std::vector<std::string>& terms, const Docids* among);

    // Every document, or those of `among` that are there.
    Docids documents(const Docids* among);

  private:
    // Calls `take(docid, iterator)` for the documents of `among`, or all, that have the term.
    template <class Take>
    void each(const std::string& term, const Docids* among, const Take& take);

    const WordFigures& figures(const std::string& term);
    WordFigures together(const std::vector<std::string>& terms);
    double weigh(
        const WordFigures& word, double worth, double factor, std::uint32_t docid, double times);
    std::uint32_t length(std::uint32_t docid);

    Database& database_;
    const Xapian::Database& xapian_;
    const Columns* columns_;
    Deadline& deadline_;
    std::vector<Weighed>* log_;
    double documents_, average_length_;
    std::map<std::string, WordFigures, std::less<>> figures_;  // of terms that were asked for
};

// What is in any of several lists, as bits and sums by docid. For one list of documents at a time.
class Union {
  public:
    explicit Union(Database& database);

    // Docids behind the last one of the database, which a damaged one may have, are left out.
    void add(std::uint32_t docid);
    void add(std::uint32_t docid, double more);
    void add_greater(std::uint32_t docid, double weight);

    // Calls `take(docid, sum)` by rising docid; a sum is of no account where none was added.
    template <class Take>
    void each(const Take& take) const;

    [[nodiscard]] Docids docids() const;
    [[nodiscard]] Hits hits() const;

  private:
    std::vector<std::uint64_t>& seen_;
    std::vector<double>& sums_;
};

// The first place from `from` on whose docid is not below `docid`: near places are found soonest.
Docids::const_iterator skip_to(Docids::const_iterator from,
                               Docids::const_iterator end,
                               std::uint32_t docid);

}  // namespace inquit
