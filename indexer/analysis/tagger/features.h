// What the tagger looks at: keys of features, the same for training and for tagging.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/analysis/reading.h"
#include "indexer/analysis/tagger/profile.h"
#include "indexer/analysis/tagger/stretches.h"

namespace inquit::tagger {

// Keys of one token or word. No token has more than fit.
class Keys {
  public:
    void clear() { size_ = 0; }

    void add(std::uint64_t key) {
        if (size_ < keys_.size()) keys_[size_++] = key;
    }

    [[nodiscard]] std::span<const std::uint64_t> view() const { return {keys_.data(), size_}; }

  private:
    std::array<std::uint64_t, 160> keys_{};
    std::size_t size_ = 0;
};

// Tokens on either side of a token that say something of it.
inline constexpr std::uint32_t reach = 2;
inline constexpr std::size_t distances = 2 * reach + 1;

class Features {
  public:
    Features(const Reading& reading, const Profile& profile)
        : reading_(reading), profile_(profile) {}

    // Turns to a stretch: positions are 0 for its first token.
    void look_at(const Stretch& stretch);

    // What a word says at a place from 0 (the second before the token that is tagged) to 4 (the second after it):
    // the same for every token of that word and shape in the article.
    void of_word(const Token& token, std::size_t place, Keys& keys) const;

    // What the token at a position and its neighbours say together.
    void of_token(std::uint32_t position, Keys& keys) const;

    // The token at a place around a position; null beyond the sentence.
    [[nodiscard]] const Token* token(std::uint32_t position, std::size_t place) const {
        return window_[position + place].token;
    }

    // … of which only this is known.
    static void of_edge(std::size_t place, Keys& keys);

  private:
    // A token, and a code for each thing that is looked at.
    struct View {
        const Token* token = nullptr;
        std::uint64_t word, shape, summary, rule, phrase;
    };

    [[nodiscard]] View view(std::uint32_t token) const;
    [[nodiscard]] std::uint64_t usage_code(const Token& token) const;
    void letters(const Token& token, Keys& keys) const;
    void usage(const Token& token, Keys& keys) const;
    void of_row(std::uint32_t position, Keys& keys) const;
    void of_start(std::uint32_t position, Keys& keys) const;

    const Reading& reading_;
    const Profile& profile_;
    Stretch stretch_;
    std::vector<View> window_;  // the stretch and `reach` tokens on either side
};

}  // namespace inquit::tagger
