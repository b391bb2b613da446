// The distinct words of one article.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/classes.h"
#include "indexer/analysis/lexicon.h"

namespace inquit {

struct WordInfo {
    std::string_view folded;    // lower case, no accents, straight apostrophes
    Classes classes = 0;        // what the lexicons say
    std::uint32_t small = 0;    // times written with a small first letter
    std::uint32_t capital = 0;  // times with a capital where a sentence does not ask for one
    std::uint32_t hash = 0;
};

// Words by number. A number stands for the folded form, so words are compared as numbers.
class Vocabulary {
  public:
    Vocabulary();

    // The number of a word as written.
    std::uint32_t intern(std::string_view written);

    // The number of a folded word, or `none` if the article does not have it.
    [[nodiscard]] std::uint32_t find(std::string_view folded) const;
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    WordInfo& operator[](std::uint32_t word) { return words_[word]; }

    const WordInfo& operator[](std::uint32_t word) const { return words_[word]; }

    [[nodiscard]] std::size_t size() const { return words_.size(); }

    void clear();

  private:
    std::string_view keep(std::string_view folded);
    void grow();
    [[nodiscard]] std::size_t slot(std::string_view folded, std::uint32_t hash) const;

    const Lexicon& lexicon_;
    std::vector<WordInfo> words_;
    std::vector<std::uint32_t> table_;  // word + 1, 0 for an empty slot
    std::vector<std::unique_ptr<char[]>> arena_;
    std::size_t arena_used_ = 0, arena_size_ = 0;
    std::string buffer_;
};

}  // namespace inquit
