// Votes of the neighbouring words.
#include "indexer/analysis/evidence.h"

#include <algorithm>
#include <array>

namespace inquit {
namespace {

constexpr auto place_prepositions = std::to_array<std::string_view>({"across",
                                                                     "at",
                                                                     "from",
                                                                     "in",
                                                                     "inside",
                                                                     "near",
                                                                     "outside",
                                                                     "throughout",
                                                                     "to",
                                                                     "toward",
                                                                     "towards",
                                                                     "within"});

void vote(std::uint16_t& votes, unsigned weight) {
    votes = static_cast<std::uint16_t>(std::min<unsigned>(votes + weight, 1000));
}

// What the word before says: in Havnsted, the Navigator, the newspaper Navigator.
void weigh_before(const Reading& reading, const Unknown& unknown, Evidence& evidence) {
    if (unknown.first == reading.blocks[unknown.block].first) return;
    const Token& before = reading.tokens[unknown.first - 1];
    const std::string_view word = reading.folded(before);
    if (std::ranges::binary_search(place_prepositions, word))
        vote(evidence.place, word == "in" ? 2 : 1);
    if (word == "the") vote(evidence.organisation, 1);
    if (before.shape == Shape::small &&
        reading.is(before, cls::organisation_noun | cls::organisation_head))
        vote(evidence.organisation, 3);
}

// What the word after says: Askell said, Askell herself, Navigator officials.
void weigh_after(const Reading& reading, const Unknown& unknown, Evidence& evidence) {
    if (unknown.last == reading.blocks[unknown.block].last) return;
    const Token& after = reading.tokens[unknown.last];
    const std::string_view word = reading.folded(after);
    if (word == "said" || word == "says" || word == "told" || word == "asked") {
        vote(evidence.person, 2);
    } else if (reading.is(after, cls::cue) && (word.ends_with('s') || word.ends_with("ed"))) {
        vote(evidence.person, 1);
    }
    if (after.shape == Shape::small &&
        reading.is(after, cls::person_plural | cls::organisation_noun))
        vote(evidence.organisation, 1);
    if (word == "who" || word == "himself" || word == "herself") vote(evidence.person, 3);
}

}  // namespace

std::vector<Evidence> weigh(const Reading& reading, const std::vector<Unknown>& unknowns) {
    std::vector<Evidence> out(reading.words.size());
    for (const Unknown& unknown : unknowns) {
        if (unknown.last - unknown.first != 1) continue;
        Evidence& evidence = out[reading.tokens[unknown.first].word];
        if (unknown.titled) vote(evidence.person, 3);
        weigh_before(reading, unknown, evidence);
        weigh_after(reading, unknown, evidence);
    }
    return out;
}

}  // namespace inquit
