// What a reader remembers on the way down an article: who spoke last, who was the subject, whose the statement was.
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
    static constexpr std::uint32_t body_span = 120;  // tokens "the company" may lie behind its name

    Memory(const Reading& reading, Cast& cast) : reading_(reading), cast_(cast) { learn_bodies(); }

    // A person was the subject of a sentence at token `at`, or spoke there.
    void subject(std::uint32_t at, std::uint32_t person);
    void spoke(std::uint32_t at, std::uint32_t person);
    void body_spoke(std::uint32_t at, std::uint32_t entity);

    // "Lee said in a statement": the statement is Lee's from token `at` on.
    void made(std::uint32_t work, std::uint32_t at, std::uint32_t entity);
    [[nodiscard]] std::optional<std::uint32_t> maker(std::uint32_t work, std::uint32_t at) const;

    // "A diplomat said …" — "he" may be that diplomat: the words for him, unless somebody named since fits.
    void unnamed_spoke(std::uint32_t at, Span words, int gender);
    [[nodiscard]] std::optional<Span> unnamed_speaker(std::uint32_t at, int gender) const;

    // One more than the token at which a person was last named before `at`, outside quotations; 0 for never.
    [[nodiscard]] std::uint32_t last_named(std::uint32_t person, std::uint32_t at);

    // Who "he" (1), "she" (-1) or a role (0) is at token `at`: the last speaker, unless a newer subject fits.
    [[nodiscard]] std::optional<std::uint32_t> pronoun(std::uint32_t at, int gender);

    // An organisation or a place was the subject of a sentence at token `at`.
    void body_subject(std::uint32_t at, std::uint32_t entity);

    // "the company": the organisation last named before `at`, if not long ago.
    [[nodiscard]] std::optional<std::uint32_t> recent_body(std::uint32_t at,
                                                           std::uint32_t within = body_span) const;

    // "they" where an organisation was the last to speak.
    [[nodiscard]] std::optional<std::uint32_t> speaking_body(std::uint32_t at) const;

    // "it" after an organisation has spoken or been a subject.
    [[nodiscard]] std::optional<std::uint32_t> body(std::uint32_t at) const;

    // "the ministry": the organisation last named before `at` with that word.
    [[nodiscard]] std::optional<std::uint32_t> named_body(std::uint32_t at,
                                                          std::uint32_t word) const;

    // "the League", "Rovers": the organisation of several words last named before `at` that begins or ends so.
    [[nodiscard]] std::optional<std::uint32_t> fuller_body(std::uint32_t word,
                                                           std::uint32_t at) const;

    [[nodiscard]] std::optional<std::uint32_t> last_speaker(std::uint32_t at) const;

    // Was a person the subject a sentence or so before token `at`?
    [[nodiscard]] bool is_subject_near(std::uint32_t at) const;

    // Whose a paragraph at `at` is that is nothing but a quotation: the last subject's of the paragraph before,
    // which begins at `from`, else the last speaker's.
    [[nodiscard]] std::optional<std::uint32_t> introduced(std::uint32_t from,
                                                          std::uint32_t at) const;

  private:
    struct Event {
        std::uint32_t at = 0, entity = 0;
    };

    struct Unnamed {
        std::uint32_t at = 0;
        Span words;
        int gender = 0;
    };

    using Index = std::unordered_map<std::uint32_t, std::vector<Event>>;

    [[nodiscard]] std::optional<std::uint32_t> named_since(std::uint32_t from,
                                                           std::uint32_t at,
                                                           int gender) const;
    [[nodiscard]] std::optional<std::uint32_t> only_one(std::uint32_t from,
                                                        std::uint32_t at,
                                                        int gender) const;
    [[nodiscard]] std::optional<std::uint32_t> nearby(std::uint32_t at, int gender) const;
    void learn_bodies();
    [[nodiscard]] static std::optional<Event> latest(const Index& index,
                                                     std::uint32_t word,
                                                     std::uint32_t at);

    const Reading& reading_;
    Cast& cast_;
    std::vector<Event> subjects_;
    std::optional<Event> speaker_, body_, speaking_body_;
    std::optional<Unnamed> unnamed_;
    Index bodies_;  // of the whole article
    Index fuller_;  // organisations of several words, by the first and the last
    std::unordered_map<std::uint32_t, Event> works_;
    std::vector<std::vector<std::uint32_t>>
        named_;                         // where each person is named; made when asked for
    std::vector<Event> organisations_;  // every one named, in order
};

}  // namespace inquit
