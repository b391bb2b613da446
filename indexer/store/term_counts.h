// Counts the words of a document, so that each becomes a term once. Private to this folder, for Xapian shows here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/schema/fields.h"
#include "indexer/store/word_table.h"
#include "indexer/text/stem.h"

namespace inquit {

// The words of one language that were seen, by number, each with its stem. Kept from one document to the next: most of
// the words of an article were in others before it.
class WordNumbers {
  public:
    explicit WordNumbers(std::string_view language) : stemmer_(language) {}

    std::uint32_t number(std::string_view folded);

    [[nodiscard]] const std::string& word(std::uint32_t number) const {
        return words_.text(number);
    }

    [[nodiscard]] std::uint32_t stem_of(std::uint32_t number) const { return stem_of_[number]; }

    [[nodiscard]] const std::string& stem(std::uint32_t stem) const { return stems_.text(stem); }

    // Forgets everything if that has become much. Between documents only.
    void tidy();

  private:
    Stemmer stemmer_;
    WordTable words_, stems_;
    std::vector<std::uint32_t> stem_of_;
};

// How often things that have numbers were counted.
class Counts {
  public:
    void add(std::uint32_t number, std::uint32_t weight) {
        if (number >= counts_.size()) counts_.resize(number + std::size_t{1});
        if (counts_[number] == 0) {
            counted_.push_back(number);
            counts_[number] = 1;  // a weight may be 0
        }
        counts_[number] += weight;
    }

    template <class Use>
    void each(const Use& use) const {
        for (const std::uint32_t number : counted_) use(number, counts_[number] - 1);
    }

    void clear() {
        for (const std::uint32_t number : counted_) counts_[number] = 0;
        counted_.clear();
    }

  private:
    std::vector<std::uint32_t> counts_, counted_;
};

// What was counted of one field of one document.
class TermCounts {
  public:
    void add(std::uint32_t word, std::uint32_t weight) { words_.add(word, weight); }

    // Two words that a hyphen joins.
    void add_pair(std::string_view pair, std::uint32_t weight);

    // The terms of all that was counted: exact forms, stems, pairs.
    void add_to(Xapian::Document& document, Field field, const WordNumbers& numbers);

    void clear();

  private:
    Counts words_, stems_;
    std::unordered_map<std::string, std::uint32_t> pairs_;
};

}  // namespace inquit
