// Scores each stretch and decodes it. A word is scored once an article for each place it stands in.
#include "indexer/analysis/tagger/tagger.h"

#include <algorithm>

namespace inquit::tagger {
namespace {

constexpr std::size_t shapes = 4;

void add(Sums& sum, const Sums& more) {
    for (std::size_t l = 0; l < lanes; ++l) sum[l] = static_cast<std::int16_t>(sum[l] + more[l]);
}

}  // namespace

void Tagger::operator()(const Reading& reading, const Ruled& ruled, std::vector<Tagged>& out) {
    out.clear();
    find_stretches(reading, stretches_);
    profile_.read(reading, ruled, stretches_);
    slots_.assign(reading.words.size() * shapes, 0);
    words_.clear();
    votes_.clear();
    Features features(reading, profile_);
    for (const Stretch& stretch : stretches_) {
        features.look_at(stretch);
        score(features, stretch.last - stretch.first);
        decoder_(scores_, found_);
        for (const Found& found : found_) {
            out.push_back({stretch.first + found.first, stretch.first + found.last, found.kind});
            if (found.last - found.first == 1)
                vote(reading.tokens[stretch.first + found.first].word, scores_[found.first]);
        }
    }
    agree(reading, out);
}

// What a word that is a name alone scores as each kind, summed up over the article.
void Tagger::vote(std::uint32_t word, const Scores& scores) {
    if (votes_.size() <= word) votes_.resize(word + 1);
    for (std::size_t k = 0; k < kinds; ++k)
        votes_[word][k] += scores[lane(Part::unit, static_cast<Kind>(k))];
}

// One word is one kind of name throughout the article.
void Tagger::agree(const Reading& reading, std::vector<Tagged>& out) {
    for (Tagged& name : out) {
        if (name.last - name.first != 1) continue;
        const auto& votes = votes_[reading.tokens[name.first].word];
        name.kind = static_cast<Kind>(std::ranges::max_element(votes) - votes.begin());
    }
}

void Tagger::score(const Features& features, std::uint32_t size) {
    scores_.assign(size, {});
    for (std::uint32_t i = 0; i < size; ++i) {
        keys_.clear();
        features.of_token(i, keys_);
        for (std::size_t place = 0; place < distances; ++place) {
            const Token* const token = features.token(i, place);
            if (token == nullptr) {
                Features::of_edge(place, keys_);
            } else if (token->kind != TokenKind::word && token->kind != TokenKind::number) {
                features.of_word(*token, place, keys_);
            }
        }
        Sums sums{};
        model_.add(keys_.view(), sums);
        for (std::size_t place = 0; place < distances; ++place) {
            const Token* const token = features.token(i, place);
            if (token != nullptr &&
                (token->kind == TokenKind::word || token->kind == TokenKind::number))
                add(sums, of_word(features, *token, place));
        }
        std::ranges::copy(sums, scores_[i].begin());
    }
}

const Sums& Tagger::of_word(const Features& features, const Token& token, std::size_t place) {
    std::uint32_t& slot =
        slots_[std::size_t{token.word} * shapes + static_cast<std::size_t>(token.shape)];
    if (slot == 0) {
        words_.emplace_back();
        slot = static_cast<std::uint32_t>(words_.size());
    }
    WordSums& word = words_[slot - 1];
    if (!word.known[place]) {
        word.known[place] = true;
        keys_.clear();
        features.of_word(token, place, keys_);
        model_.add(keys_.view(), word.sums[place]);
    }
    return word.sums[place];
}

}  // namespace inquit::tagger
