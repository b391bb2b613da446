// Each word takes the best counterpart that is left: the same word first, then a word made from it, then one akin.
#include "indexer/wording/evidence.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/wording/align.h"
#include "indexer/wording/contradiction.h"

namespace inquit {
namespace {

constexpr float strength_of_root = 0.8F;
constexpr float strength_of_akin = 0.65F;
constexpr float telling = 0.6F;

bool says_something(const WordingWord& word) {
    return word.kind != WordingKind::stop && word.kind != WordingKind::negation;
}

// How well one word stands for the other; 0: not at all.
float strength(const WordingWord& a, const WordingWord& b) {
    if (a.stem == b.stem) return 1;
    const bool fixed = a.kind == WordingKind::number || a.kind == WordingKind::date ||
                       b.kind == WordingKind::number || b.kind == WordingKind::date;
    if (fixed) return 0;
    if (a.root != 0 && a.root == b.root) return strength_of_root;
    return akin(a.senses, b.senses) ? strength_of_akin : 0;
}

struct Candidate {
    float score;          // strength by weight
    std::uint32_t apart;  // of places, as a tie is broken
    Counterpart pair;
};

std::vector<Counterpart> counterparts(const Wording& a, const Wording& b) {
    std::vector<Candidate> found;
    for (std::uint32_t i = 0; i < a.words.size(); ++i) {
        if (!says_something(a.words[i])) continue;
        for (std::uint32_t k = 0; k < b.words.size(); ++k) {
            if (!says_something(b.words[k])) continue;
            const float how = strength(a.words[i], b.words[k]);
            if (how == 0) continue;
            const float weight = std::min(a.words[i].weight, b.words[k].weight);
            found.push_back(
                {how == 1 ? 1 + weight : how * weight, i > k ? i - k : k - i, {i, k, how}});
        }
    }
    std::ranges::sort(found, [](const Candidate& one, const Candidate& other) {
        if (one.score != other.score) return one.score > other.score;
        if (one.apart != other.apart) return one.apart < other.apart;
        return one.pair.a < other.pair.a;
    });
    std::vector<bool> used_a(a.words.size()), used_b(b.words.size());
    std::vector<Counterpart> out;
    for (const Candidate& candidate : found) {
        if (used_a[candidate.pair.a] || used_b[candidate.pair.b]) continue;
        used_a[candidate.pair.a] = used_b[candidate.pair.b] = true;
        out.push_back(candidate.pair);
    }
    std::ranges::sort(out, {}, &Counterpart::a);
    return out;
}

// Of pairs sorted by a, how many stand in the same order in b at most.
std::size_t longest_rising(const std::vector<Counterpart>& pairs) {
    std::vector<std::uint32_t> ends;
    for (const Counterpart& pair : pairs) {
        const auto at = std::ranges::lower_bound(ends, pair.b);
        if (at == ends.end()) {
            ends.push_back(pair.b);
        } else {
            *at = pair.b;
        }
    }
    return ends.size();
}

struct Side {
    double weight = 0;
    std::uint32_t words = 0;
};

Side side(const Wording& wording) {
    Side out;
    for (const WordingWord& word : wording.words) {
        if (!says_something(word)) continue;
        out.weight += static_cast<double>(word.weight);
        ++out.words;
    }
    return out;
}

// Words of one kind, in one that has no such counterpart.
struct Alone {
    std::uint32_t a = 0, b = 0, both = 0;
};

Alone alone(const Wording& a,
            const Wording& b,
            const std::vector<Counterpart>& pairs,
            WordingKind kind) {
    Alone out;
    const auto count = [kind](const Wording& wording) {
        return static_cast<std::uint32_t>(
            std::ranges::count(wording.words, kind, &WordingWord::kind));
    };
    std::uint32_t of_a = 0;
    std::uint32_t of_b = 0;
    for (const Counterpart& pair : pairs) {
        of_a += a.words[pair.a].kind == kind ? 1U : 0U;
        of_b += b.words[pair.b].kind == kind ? 1U : 0U;
    }
    out.a = count(a) - of_a;
    out.b = count(b) - of_b;
    out.both = std::min(of_a, of_b);
    return out;
}

// Words without a counterpart, of those that say something.
std::vector<bool> without(const Wording& wording,
                          const std::vector<Counterpart>& pairs,
                          std::uint32_t Counterpart::*place) {
    std::vector<bool> out(wording.words.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = says_something(wording.words[i]);
    for (const Counterpart& pair : pairs) out[pair.*place] = false;
    return out;
}

bool has_opposites(const Wording& a,
                   const Wording& b,
                   const std::vector<bool>& left_a,
                   const std::vector<bool>& left_b) {
    for (std::size_t i = 0; i < left_a.size(); ++i) {
        if (!left_a[i] || a.words[i].senses.opposite.empty()) continue;
        for (std::size_t k = 0; k < left_b.size(); ++k)
            if (left_b[k] && opposite(a.words[i].senses, b.words[k].senses)) return true;
    }
    return false;
}

// What is left between two places.
double weight_between(const Wording& wording,
                      const std::vector<bool>& left,
                      std::size_t from,
                      std::size_t to) {
    double out = 0;
    for (std::size_t i = from; i < std::min(to, left.size()); ++i)
        if (left[i]) out += static_cast<double>(wording.words[i].weight);
    return out;
}

constexpr std::size_t behind_stretch = 4;  // words that still belong to it

// Between two words that both have, and behind the last, one has something and the other something else.
double replaced(const Wording& a,
                const Wording& b,
                const Stretch& stretch,
                const std::vector<bool>& left_a,
                const std::vector<bool>& left_b) {
    double out = 0;
    for (std::size_t i = 0; i < stretch.words.size(); ++i) {
        const Matched& from = stretch.words[i];
        const bool last = i + 1 == stretch.words.size();
        const Matched to = last ? Matched{static_cast<std::uint32_t>(from.a + 1 + behind_stretch),
                                          static_cast<std::uint32_t>(from.b + 1 + behind_stretch)}
                                : stretch.words[i + 1];
        out += std::min(weight_between(a, left_a, from.a + 1, to.a),
                        weight_between(b, left_b, from.b + 1, to.b));
    }
    return out;
}

}  // namespace

WordingEvidence evidence_of(const Wording& a,
                            const Wording& b,
                            const std::vector<Stretch>& stretches) {
    WordingEvidence out;
    out.pairs = counterparts(a, b);
    double found_a = 0;
    double found_b = 0;
    double same = 0;
    for (const Counterpart& pair : out.pairs) {
        const float of_a = a.words[pair.a].weight;
        const float of_b = b.words[pair.b].weight;
        const float both = std::min(of_a, of_b) * pair.strength;
        out.weight += static_cast<double>(both);
        if (a.words[pair.a].negated != b.words[pair.b].negated)
            out.denied += static_cast<double>(both);
        if (pair.strength == 1) same += static_cast<double>(both);
        found_a += static_cast<double>(of_a * pair.strength);
        found_b += static_cast<double>(of_b * pair.strength);
        if (both >= telling) ++out.telling;
    }
    const Side side_a = side(a);
    const Side side_b = side(b);
    out.words_a = side_a.words;
    out.words_b = side_b.words;
    out.share_a = side_a.weight > 0 ? found_a / side_a.weight : 0;
    out.share_b = side_b.weight > 0 ? found_b / side_b.weight : 0;
    out.denied = out.weight > 0 ? out.denied / out.weight : 0;
    out.exact = out.weight > 0 ? same / out.weight : 0;
    out.left_a = side_a.weight - found_a;
    out.left_b = side_b.weight - found_b;
    out.in_order = out.pairs.empty() ? 0
                                     : static_cast<double>(longest_rising(out.pairs)) /
                                           static_cast<double>(out.pairs.size());
    const std::vector<bool> left_a = without(a, out.pairs, &Counterpart::a);
    const std::vector<bool> left_b = without(b, out.pairs, &Counterpart::b);
    out.opposite = has_opposites(a, b, left_a, left_b);
    for (const Stretch& stretch : stretches) {
        out.replaced += replaced(a, b, stretch, left_a, left_b);
        out.longest = std::max(out.longest, stretch.longest);
        out.contradictory = out.contradictory || contradict(a, b, stretch);
    }
    const Alone numbers = alone(a, b, out.pairs, WordingKind::number);
    out.other_number = numbers.a > 0 && numbers.b > 0;
    out.same_number = numbers.both > 0;
    const Alone dates = alone(a, b, out.pairs, WordingKind::date);
    out.other_date = dates.a > 0 && dates.b > 0;
    const Alone names = alone(a, b, out.pairs, WordingKind::name);
    out.other_names = std::min(names.a, names.b);
    return out;
}

}  // namespace inquit
