// Who bears which title, anywhere in the article: before the name, beside it, or by "is".
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "indexer/analysis/chunks.h"
#include "indexer/analysis/entities.h"
#include "indexer/analysis/reading.h"

namespace inquit {

class Titles {
  public:
    Titles(const Reading& reading, const Cast& cast);

    // "the governor of the bank, Anna Lee": her title from token `at` on.
    void give(std::uint32_t word, std::uint32_t at, std::uint32_t person);

    // Those called `word` before token `at`.
    [[nodiscard]] std::vector<std::uint32_t> bearers(std::uint32_t word, std::uint32_t at) const;

    // How many words of a phrase, its head apart, are said of a person: Vermont, former, finance.
    [[nodiscard]] std::uint32_t fit(const Chunk& noun, std::uint32_t person) const;

    // "Brekk's spokesman": is the one who is a spokesman Brekk's?
    [[nodiscard]] bool belongs(std::uint32_t person, const NameSpan& owner) const;

  private:
    struct Bearer {
        std::uint32_t at = 0, person = 0;
    };

    void learn_before(const NameSpan& name, std::uint32_t number);
    void learn_after(const NameSpan& name);
    void call(std::uint32_t word, const NameSpan& name);
    void add(std::uint32_t word, std::uint32_t at, std::uint32_t person);
    void trait(std::uint32_t person, std::uint32_t token);
    [[nodiscard]] bool has_trait(std::uint32_t person, std::uint32_t word) const;

    const Reading& reading_;
    const Cast& cast_;
    std::unordered_map<std::uint32_t, std::vector<Bearer>>
        bearers_;                                     // by title; a person once each
    std::vector<std::vector<std::uint32_t>> traits_;  // by person: words said of them
};

}  // namespace inquit
