// The article as a whole, as the tagger sees it: how each word is used, and what rules and lists say.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "indexer/analysis/reading.h"
#include "indexer/analysis/rules.h"
#include "indexer/analysis/tagger/stretches.h"

namespace inquit::tagger {

// How a word is used in tokens with a capital.
struct Usage {
    std::uint16_t capital = 0;                  // all of them
    std::uint16_t alone = 0;                    // no capital beside it
    std::uint16_t first = 0;                    // the first of several
    std::uint16_t last = 0;                     // the last of several
    std::uint16_t titled = 0;                   // behind a title or an honorific
    std::uint16_t speaks = 0;                   // beside a reporting verb
    std::uint16_t inside = 0;                   // behind in, at, from
    std::uint16_t owns = 0;                     // with 's
    std::uint16_t articled = 0;                 // behind the
    std::array<std::uint16_t, 3> ruled{};       // in a name by rule, of each type
    std::array<std::uint16_t, 3> ruled_last{};  // … and the last word of several
};

class Profile {
  public:
    // Looks over the article once. `ruled` must outlive the use of this.
    void read(const Reading& reading, const Ruled& ruled, std::span<const Stretch> stretches);

    [[nodiscard]] const Usage& usage(std::uint32_t word) const { return usage_[word]; }

    // What stands around a word that the rules did not know.
    [[nodiscard]] const Evidence& evidence(std::uint32_t word) const {
        return ruled_->evidence[word];
    }

    // What the rules make of a token: 0 nothing, else a code of its type, its part of the name, and how sure.
    [[nodiscard]] std::uint8_t rule(std::uint32_t token) const { return rules_[token]; }

    // … and the lists, for names of several words.
    [[nodiscard]] std::uint8_t phrase(std::uint32_t token) const { return phrases_[token]; }

  private:
    void mark_rules(const Reading& reading);
    void mark_phrases(const Reading& reading, const Stretch& stretch);
    void count(const Reading& reading, const Block& block, const Stretch& stretch);

    const Ruled* ruled_ = nullptr;
    std::vector<Usage> usage_;           // by word
    std::vector<std::uint8_t> rules_;    // by token
    std::vector<std::uint8_t> phrases_;  // by token
    std::string words_;
};

}  // namespace inquit::tagger
