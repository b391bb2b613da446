// The places of any of several terms, document by document. Private to this folder.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/occurrences.h"

namespace inquit {

// Languages of an index by their place in Database::languages(); more than these there are not in ISO 639-1.
using LanguageSet = std::bitset<256>;

class TermPlaces : public Occurrences {
  public:
    explicit TermPlaces(const OccurrencesIn& in) : in_(in) {}

    // A term that stands for so many words.
    void add(const std::string& term, std::uint32_t words = 1);

    // One that counts only in documents of these languages.
    void add(const std::string& term, const LanguageSet& languages);

    Xapian::docid candidate(Xapian::docid from) override;
    Places places(Xapian::docid docid) override;

  private:
    struct Stream {
        Xapian::PostingIterator at;
        std::string term;
        std::uint32_t words = 1;
        bool of_languages = false;
        LanguageSet languages;
    };

    // A stream and the document it stands at: a heap of these has the lowest document on top.
    struct Head {
        Xapian::docid docid;
        std::size_t stream;
    };

    void push(std::size_t stream);
    Head pop();
    void go_to(Xapian::docid docid);
    bool counts_here(const Stream& stream, Xapian::docid docid);
    void add_places(const Stream& stream, Places& out) const;

    OccurrencesIn in_;
    std::vector<Stream> streams_;
    std::vector<Head> heap_;
    Xapian::ValueIterator language_;
    bool language_begun_ = false;
};

// The set of these of the database's languages.
LanguageSet language_set(const std::vector<std::string>& languages, Database& database);

}  // namespace inquit
