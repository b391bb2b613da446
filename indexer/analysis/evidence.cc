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

}  // namespace

std::vector<Evidence> weigh(const Reading& reading, const std::vector<Unknown>& unknowns) {
    std::vector<Evidence> out(reading.words.size());
    for (const Unknown& unknown : unknowns) {
        if (unknown.last - unknown.first != 1) continue;
        const Block& block = reading.blocks[unknown.block];
        Evidence& evidence = out[reading.tokens[unknown.first].word];
        if (unknown.titled) vote(evidence.person, 3);
        if (unknown.first > block.first) {
            const Token& before = reading.tokens[unknown.first - 1];
            const std::string_view word = reading.folded(before);
            if (std::ranges::binary_search(place_prepositions, word))
                vote(evidence.place, word == "in" ? 2 : 1);
            if (word == "the") vote(evidence.organisation, 1);
        }
        if (unknown.last < block.last) {
            const Token& after = reading.tokens[unknown.last];
            if (reading.is(after, cls::cue_say) && !reading.is(after, cls::common | cls::role))
                vote(evidence.person, 2);
            const std::string_view word = reading.folded(after);
            if (word == "said" || word == "says" || word == "told" || word == "asked")
                vote(evidence.person, 2);
            if (word == "who" || word == "himself" || word == "herself") vote(evidence.person, 3);
        }
    }
    return out;
}

}  // namespace inquit
