// Votes of the neighbouring words.
#include "indexer/analysis/evidence.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace inquit {
namespace {

// What stands before places, and what before people, too.
constexpr auto inside = std::to_array<std::string_view>(
    {"across", "in", "inside", "near", "outside", "throughout", "within"});
constexpr auto towards = std::to_array<std::string_view>({"at", "from", "to", "toward", "towards"});

void vote(std::uint16_t& votes, unsigned weight) {
    votes = static_cast<std::uint16_t>(std::min<unsigned>(votes + weight, 1000));
}

// What the word before says: in Havnsted, the Navigator, the newspaper Navigator.
void weigh_before(const Reading& reading, const Unknown& unknown, Evidence& evidence) {
    if (unknown.first == reading.blocks[unknown.block].first) return vote(evidence.bare, 1);
    const Token& before = reading.tokens[unknown.first - 1];
    const std::string_view word = reading.folded(before);
    vote(word == "the" ? evidence.articled : evidence.bare, 1);
    if (std::ranges::binary_search(inside, word)) vote(evidence.place, 2);
    if (std::ranges::binary_search(towards, word)) vote(evidence.place, 1);
    // the prime minister of Ostvark
    if (word == "of" && unknown.first > reading.blocks[unknown.block].first + 1 &&
        reading.is(reading.tokens[unknown.first - 2], cls::country_noun | cls::place_head))
        vote(evidence.place, 2);
    if (before.shape == Shape::small &&
        reading.is(before, cls::organisation_noun | cls::organisation_head))
        vote(evidence.organisation, 3);
}

// Lirenne’s government, Lirenne’s Fisheries Ministry
void weigh_possession(const Reading& reading,
                      std::uint32_t at,
                      std::uint32_t limit,
                      Evidence& evidence) {
    for (std::uint32_t i = at; i < std::min(limit, at + 3); ++i) {
        const Token& token = reading.tokens[i];
        const bool body =
            token.shape == Shape::capital && reading.is(token, cls::organisation_head | cls::title);
        if (body || reading.is(token, cls::country_noun)) return vote(evidence.place, 2);
    }
}

// What the word after says: Askell said, Askell herself, Navigator officials.
void weigh_after(const Reading& reading, const Unknown& unknown, Evidence& evidence) {
    const std::uint32_t limit = reading.blocks[unknown.block].last;
    if (unknown.last == limit) return;
    const Token& after = reading.tokens[unknown.last];
    if (after.kind == TokenKind::possessive)
        return weigh_possession(reading, unknown.last + 1, limit, evidence);
    const std::string_view word = reading.folded(after);
    if (word == "said" || word == "says" || word == "told" || word == "asked") {
        vote(evidence.person, 2);
    } else if (reading.is(after, cls::cue) && (word.ends_with('s') || word.ends_with("ed"))) {
        vote(evidence.person, 1);
    }
    if (after.shape == Shape::small &&
        reading.is(after, cls::person_plural | cls::organisation_noun))
        vote(evidence.organisation, 1);
    if (after.shape == Shape::capital && reading.is(after, cls::title) &&
        !reading.is(after, cls::first_name))
        vote(evidence.place, 2);
    if (word == "who" || word == "himself" || word == "herself") vote(evidence.person, 3);
}

// Ostvarkish, Lirennese: the word without the ending is a place.
void weigh_adjectives(const Reading& reading, std::vector<Evidence>& out) {
    std::string stem;
    for (std::uint32_t w = 0; w < reading.words.size(); ++w) {
        const WordInfo& word = reading.words[w];
        if (word.capital == 0 || word.small > 0 || word.folded.size() < 6) continue;
        for (const std::string_view ending : {"ish", "ese", "ian", "an", "i"}) {
            if (!word.folded.ends_with(ending)) continue;
            for (const std::string_view tail : {"", "e", "a"}) {
                stem = word.folded.substr(0, word.folded.size() - ending.size());
                stem += tail;
                const std::uint32_t place = reading.words.find(stem);
                if (place == Vocabulary::none || place == w || reading.words[place].capital == 0)
                    continue;
                vote(out[place].place, 2);
                out[w].adjective = true;
            }
        }
    }
}

// Ostvark and Lirenne: what is joined to a place is one.
void weigh_pairs(const Reading& reading,
                 const std::vector<Unknown>& unknowns,
                 std::vector<Evidence>& out) {
    for (std::size_t i = 0; i + 1 < unknowns.size(); ++i) {
        const Unknown& a = unknowns[i];
        const Unknown& b = unknowns[i + 1];
        if (a.last - a.first != 1 || b.last - b.first != 1 || b.first != a.last + 1) continue;
        if (reading.folded(reading.tokens[a.last]) != "and") continue;
        Evidence& x = out[reading.tokens[a.first].word];
        Evidence& y = out[reading.tokens[b.first].word];
        if (x.place >= 2 && x.person == 0) vote(y.place, 1);
        if (y.place >= 2 && y.person == 0) vote(x.place, 1);
    }
}

}  // namespace

std::vector<Evidence> weigh(const Reading& reading,
                            const std::vector<Unknown>& unknowns,
                            const std::vector<NameSpan>& names) {
    std::vector<Evidence> out(reading.words.size());
    for (const NameSpan& name : names) {
        // the place of the dateline
        if (name.type == EntityType::place && name.certain && name.last - name.first == 1)
            vote(out[reading.tokens[name.first].word].place, 3);
    }
    for (const Unknown& unknown : unknowns) {
        if (unknown.last - unknown.first != 1) continue;
        Evidence& evidence = out[reading.tokens[unknown.first].word];
        if (unknown.titled) vote(evidence.person, 3);
        weigh_before(reading, unknown, evidence);
        weigh_after(reading, unknown, evidence);
    }
    weigh_adjectives(reading, out);
    weigh_pairs(reading, unknowns, out);
    return out;
}

}  // namespace inquit
