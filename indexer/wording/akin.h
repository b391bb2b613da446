// Which words of one language can stand for each other: made from WordNet, docs/data.md.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace inquit {

// What a word can mean: numbers of senses, of those one step wider or of a word made from it, and of its opposites.
// Sorted.
struct Senses {
    std::span<const std::uint32_t> own, wider, opposite;
};

// True if the one can mean what the other means, or something one step wider.
bool akin(const Senses& a, const Senses& b);
// Open and closed, buy and sell.
bool opposite(const Senses& a, const Senses& b);

// The same for all threads, and never changed once it is made.
class AkinWords {
  public:
    // nullptr for a language without a list. `language` is an ISO 639-1 code.
    static const AkinWords* of(std::string_view language);

    // A line a word: "word own… < wider… > opposite…", the numbers to base 36; "went = go" for a form that no rule leads back.
    explicit AkinWords(std::string_view text, std::string_view language);

    // By the hash of a word's stem. Valid as long as this is.
    [[nodiscard]] Senses senses(std::uint32_t stem) const;
    // The word that this is a form of, or itself.
    [[nodiscard]] std::string_view base(std::string_view folded) const;

  private:
    struct Row {
        std::uint32_t own = 0, wider = 0, opposite = 0, end = 0;  // where they begin
    };

    std::unordered_map<std::uint32_t, Row> rows_;
    std::vector<std::uint32_t> numbers_;
    std::unordered_map<std::string_view, std::string_view> bases_;
};

}  // namespace inquit
