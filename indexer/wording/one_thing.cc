// A logistic model over the figures of WordingEvidence.
#include "indexer/wording/one_thing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "indexer/wording/align.h"
#include "indexer/wording/one_thing_model.h"

namespace inquit {
namespace {

// The same words, or nearly: the model need not be asked.
constexpr double sure = 3;
constexpr double least_share = 0.9;
constexpr double most_denied = 0.15;  // of what both have
constexpr double least_share_contradictory = 0.7;
constexpr double least_weight = 1.0;
constexpr double least_weight_unknown = 1.2;
constexpr double least_weight_two = 2.0;
constexpr std::uint32_t least_row = 3;
constexpr std::uint32_t least_row_missing = 4;
constexpr std::uint32_t least_row_others = 6;
// What is asked for beside the model where the speaker is not one.
constexpr double unknown_speaker = 1;
constexpr double two_speakers = 2;

bool is_unknown(Speakers speakers) {
    return speakers == Speakers::unknown || speakers == Speakers::missing;
}

bool contradictory(const WordingEvidence& found) {
    return found.other_number || found.other_date || found.opposite || found.denied > most_denied;
}

// Then a "not" or another number is no other way to say it.
bool in_the_same_words(const WordingEvidence& found) {
    return std::min(found.share_a, found.share_b) >= least_share_contradictory &&
           found.exact >= least_share_contradictory;
}

bool surely_one(const WordingEvidence& found, Speakers speakers) {
    if (contradictory(found)) return false;
    const double more = std::max(found.share_a, found.share_b);
    if (speakers == Speakers::one)
        return more >= least_share && found.weight >= least_weight && found.longest >= least_row;
    if (speakers == Speakers::missing && more >= least_share &&
        found.weight >= least_weight_unknown && found.longest >= least_row_missing)
        return true;
    return std::min(found.share_a, found.share_b) >= least_share &&
           found.longest >= least_row_others &&
           found.weight >= (speakers == Speakers::two ? least_weight_two : least_weight_unknown);
}

}  // namespace

Figures figures(const WordingEvidence& found, Speakers speakers) {
    const bool a_is_shorter = found.words_a < found.words_b ||
                              (found.words_a == found.words_b && found.share_a >= found.share_b);
    const double shorter = a_is_shorter ? found.share_a : found.share_b;
    const auto flag = [](bool is) { return is ? 1.0 : 0.0; };
    return {
        1,
        shorter,
        a_is_shorter ? found.share_b : found.share_a,
        std::log1p(found.weight),
        std::min({found.left_a, found.left_b, 2.0}) / 2,
        std::min(found.longest, 8U) / 4.0,
        flag(found.other_number),
        flag(found.other_date),
        flag(found.same_number),
        found.denied * std::min(1.0, 2 * shorter),
        flag(speakers == Speakers::unknown),
        flag(speakers == Speakers::two),
        found.replaced / (found.replaced + found.weight + 0.2) * std::min(found.longest, 6U) / 3,
        flag(found.opposite),
        std::min(found.words_a, found.words_b) <= 3 ? 1 - shorter : 0};
}

double one_thing(const WordingEvidence& found, Speakers speakers) {
    if (surely_one(found, speakers)) return sure;
    const bool whole = std::max(found.share_a, found.share_b) > 0.99;
    if (found.pairs.size() < 2 && !whole) return -sure;
    if (contradictory(found) && in_the_same_words(found)) return -sure;
    const Figures of_pair = figures(found, speakers);
    double out = 0;
    for (std::size_t i = 0; i < of_pair.size(); ++i) out += of_pair[i] * one_thing_model[i];
    if (is_unknown(speakers)) out -= unknown_speaker;
    if (speakers == Speakers::two) out -= two_speakers;
    return out;
}

double one_thing(const Wording& a, const Wording& b, Speakers speakers) {
    // Elsewhere a few words could be anybody's.
    const bool same =
        std::ranges::equal(a.words, b.words, {}, &WordingWord::folded, &WordingWord::folded);
    if (same && speakers == Speakers::one && a.words.size() >= least_row) return sure;
    return one_thing(evidence_of(a, b, align(a, b)), speakers);
}

void weigh_in_account(std::span<Wording* const> quotes) {
    std::unordered_map<std::uint32_t, std::uint32_t> with;
    for (const Wording* quote : quotes) {
        std::vector<std::uint32_t> stems;
        for (const WordingWord& word : quote->words) stems.push_back(word.stem);
        std::ranges::sort(stems);
        stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
        for (const std::uint32_t stem : stems) ++with[stem];
    }
    for (Wording* quote : quotes) {
        for (WordingWord& word : quote->words) {
            if (word.kind == WordingKind::stop || word.kind == WordingKind::negation) continue;
            const float lighter = word.weight / static_cast<float>(with[word.stem]);
            quote->weight -= word.weight - lighter;
            word.weight = lighter;
        }
    }
}

}  // namespace inquit
