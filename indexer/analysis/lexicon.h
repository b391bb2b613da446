// What is known of English words and names before an article is read.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/analysis/classes.h"

namespace inquit {

// The lexicons, compiled in; made once (about 4 ms, 2 MB) and the same for all threads.
class Lexicon {
  public:
    static const Lexicon& english();

    // The classes of a folded word, or of several folded words with one space between them; 0 if unknown.
    [[nodiscard]] Classes classes(std::string_view folded) const {
        return classes(folded, hash(folded));
    }

    // … where the hash is known.
    [[nodiscard]] Classes classes(std::string_view folded, std::uint32_t hash) const;

    // FNV-1a, mixed once at the end; words are short. Never 0.
    static std::uint32_t hash(std::string_view folded);

    // Words of the longest phrase.
    static constexpr std::size_t longest_phrase = 5;

  private:
    Lexicon();
    void add(std::string_view key, Classes classes);
    void add_lines(std::string_view file, Classes classes);
    void add_classes(std::string_view file);
    void add_first_names(std::string_view file);
    [[nodiscard]] std::size_t slot(std::string_view key, std::uint32_t hash) const;

    struct Entry {
        std::string_view key;
        Classes classes = 0;
    };

    // Open addressing, a power of two. Hashes stand apart: most names are in no list, and need no entry read.
    std::vector<std::uint32_t> hashes_;  // 0: empty
    std::vector<Entry> table_;
};

}  // namespace inquit
