// Words counted by group, and what sets a group apart.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "searcher/key_words.h"

namespace inquit {

// Words of news: no numbers, no words of grammar.
class WordCounts {
  public:
    void add(std::string_view folded, std::uint64_t times = 1) {
        counts_[std::string(folded)] += times;
        total_ += times;
    }

    // Words whose number is known, and of those, perhaps later, which they are.
    void add_others(std::uint64_t words) { total_ += words; }

    void tell(std::string_view folded, std::uint64_t times) {
        counts_[std::string(folded)] += times;
    }

    void add_text(std::string_view text);
    void add_all(const WordCounts& other);

    [[nodiscard]] std::uint64_t total() const { return total_; }

    [[nodiscard]] std::uint64_t of(const std::string& word) const {
        const auto found = counts_.find(word);
        return found == counts_.end() ? 0 : found->second;
    }

    // The words that stand here more often than in `there`. `shared`: what is counted here is counted there as well.
    [[nodiscard]] KeyWords against(const WordCounts& there,
                                   bool shared,
                                   const KeyWordsRequest& request) const;

  private:
    std::unordered_map<std::string, std::uint64_t> counts_;
    std::uint64_t total_ = 0;
};

// Does it stand often enough here to be more than chance?
bool may_stand_out(std::uint64_t times);

// Has it a letter, and says more than grammar?
bool is_telling(std::string_view folded);

}  // namespace inquit
