// Strings and their numbers, in the order in which they came. Private to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// One flat table: every word of every text is looked up here, and a look costs one miss of the cache instead of three.
class WordTable {
  public:
    // The number of a string, a new one if it was not there.
    std::uint32_t number(std::string_view text);

    [[nodiscard]] const std::string& text(std::uint32_t number) const { return texts_[number]; }

    [[nodiscard]] std::size_t size() const { return texts_.size(); }

    void clear() { *this = WordTable(); }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0;  // from 1; 0: free
    };

    void grow();

    std::vector<std::string> texts_;
    std::vector<Slot> slots_;  // a power of two, at most half of them taken
};

}  // namespace inquit
