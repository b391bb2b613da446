// What a reader remembers on the way down an article: who spoke last, who was the subject, who is the mayor.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "indexer/analysis/entities.h"
#include "indexer/analysis/reading.h"

namespace inquit {

class Memory {
  public:
    Memory(const Reading& reading, Cast& cast) : reading_(reading), cast_(cast) { learn_titles(); }

    // A person was the subject of a sentence at token `at`, or spoke there.
    void subject(std::uint32_t at, std::uint32_t person);
    void spoke(std::uint32_t at, std::uint32_t person);
    void body_spoke(std::uint32_t at, std::uint32_t entity);

    // "the governor of the bank, Anna Lee": her title from token `at` on.
    void give_title(std::uint32_t word, std::uint32_t at, std::uint32_t person);

    // Who "he" (1), "she" (-1) or a role (0) is at token `at`: the last speaker, unless a newer subject fits.
    [[nodiscard]] std::optional<std::uint32_t> pronoun(std::uint32_t at, int gender);

    // An organisation or a place was the subject of a sentence at token `at`.
    void body_subject(std::uint32_t at, std::uint32_t entity);

    // "the company": the organisation last named before `at`, if not long ago.
    [[nodiscard]] std::optional<std::uint32_t> recent_body(std::uint32_t at) const;

    // "it" after an organisation has spoken.
    [[nodiscard]] std::optional<std::uint32_t> body(std::uint32_t at) const;

    // "the mayor": the person last given that title before `at`.
    [[nodiscard]] std::optional<std::uint32_t> titled(std::uint32_t at, std::uint32_t word) const;

    // "the ministry": the organisation last named before `at` with that word.
    [[nodiscard]] std::optional<std::uint32_t> named_body(std::uint32_t at,
                                                          std::uint32_t word) const;

    [[nodiscard]] std::optional<std::uint32_t> last_speaker(std::uint32_t at) const;

  private:
    struct Event {
        std::uint32_t at = 0, entity = 0;
    };

    using Index = std::unordered_map<std::uint32_t, std::vector<Event>>;

    [[nodiscard]] std::optional<std::uint32_t> named_since(std::uint32_t from,
                                                           std::uint32_t at,
                                                           int gender) const;
    void learn_titles();
    void learn(std::uint32_t word, std::uint32_t at, std::uint32_t person);
    void learn_before(const NameSpan& name, std::uint32_t number);
    void learn_after(const NameSpan& name);
    [[nodiscard]] static std::optional<Event> latest(const Index& index,
                                                     std::uint32_t word,
                                                     std::uint32_t at);

    const Reading& reading_;
    Cast& cast_;
    std::vector<Event> subjects_;
    std::optional<Event> speaker_, body_;
    Index titles_, bodies_;             // of the whole article
    Index apposed_;                     // titles told as the sieve goes down
    std::vector<Event> organisations_;  // every one named, in order
};

}  // namespace inquit
