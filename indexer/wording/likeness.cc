// Stretches that both wordings have, what they leave out, and the rare words that stand elsewhere.
#include "indexer/wording/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "indexer/text/fold.h"
#include "indexer/wording/align.h"
#include "indexer/wording/contradiction.h"
#include "indexer/wording/evidence.h"

namespace inquit {
namespace {

// Weights of words in both: two that say something, or a row of words that is nobody else's.
constexpr double least_same = 0.8;
constexpr double least_part = 1.1;
constexpr double least_reworded = 1.5;
constexpr double least_translated = 2.2;
constexpr std::size_t least_telling = 4;  // words, of a translation
// Shares of the shorter wording.
constexpr double share_reworded = 0.7;
constexpr double share_overlapping = 0.35;
constexpr double share_translated = 0.42;
// Of the words inside a stretch, those that both have.
constexpr double dense = 0.5;
constexpr std::uint32_t row_overlapping = 6;  // words in a row where both go on differently
constexpr double share_nearly_all = 0.9;
constexpr double least_nearly_all = 1.0;
constexpr std::uint32_t row_nearly_all = 3;
// Of what both have, words that stand where the other has others: more is another statement in the same form.
constexpr double most_replaced = 0.3;
constexpr double most_denied = 0.15;
constexpr double share_same_words =
    0.6;                          // chosen on accounts/train: words of grammar are in every two
constexpr float telling = 0.45F;  // weight of a word that is worth showing
constexpr std::size_t most_evidence = 8;

// One shape of each quote mark and apostrophe, single spaces.
std::string plain_marks(std::string_view text) {
    struct Shape {
        std::string_view from, to;
    };

    constexpr auto shapes = std::to_array<Shape>({{"“", "\""},
                                                  {"”", "\""},
                                                  {"„", "\""},
                                                  {"«", "\""},
                                                  {"»", "\""},
                                                  {"‘", "'"},
                                                  {"’", "'"},
                                                  {"‚", "'"},
                                                  {"‹", "'"},
                                                  {"›", "'"}});
    std::string out = collapse_space(text);
    for (const Shape& shape : shapes) {
        for (auto at = out.find(shape.from); at != std::string::npos; at = out.find(shape.from, at))
            out.replace(at, shape.from.size(), shape.to);
    }
    return out;
}

bool same_words(const Wording& a, const Wording& b) {
    return std::ranges::equal(a.words, b.words, {}, &WordingWord::folded, &WordingWord::folded);
}

// Words in a row that two remarks of different days do not share by chance.
constexpr std::uint32_t row_whatever_day = 8;

struct Comparison {
    std::vector<Stretch> stretches;
    double weight = 0;          // of all words in both
    double inside = 0;          // of all words in the stretches, on the side that has more
    std::uint32_t longest = 0;  // words in a row
    std::size_t telling = 0;    // words in both that say something
    bool contradictory = false;
    WordingEvidence evidence;
};

Comparison compare(const Wording& a, const Wording& b) {
    Comparison out;
    out.stretches = align(a, b);
    for (const Stretch& stretch : out.stretches) {
        out.weight += static_cast<double>(stretch.weight);
        out.inside += static_cast<double>(std::max(stretch.weight_a, stretch.weight_b));
        out.longest = std::max(out.longest, stretch.longest);
        out.contradictory = out.contradictory || contradict(a, b, stretch);
        for (const Matched& word : stretch.words)
            out.telling += static_cast<std::size_t>(a.words[word.a].weight >= telling);
    }
    return out;
}

// Whether any label of label_of may come out: what else speaks for it costs ten times as much to find.
bool may_be_one(const Comparison& found, std::size_t shorter) {
    return found.longest >= row_nearly_all ||
           (found.longest == shorter && shorter > 1 && found.weight >= least_part) ||
           (found.weight >= least_translated && found.telling >= least_telling);
}

std::vector<std::string> evidence(const Wording& a, const Comparison& comparison) {
    std::vector<const WordingWord*> words;
    for (const Stretch& stretch : comparison.stretches) {
        for (const Matched& word : stretch.words) words.push_back(&a.words[word.a]);
    }
    std::erase_if(words, [](const WordingWord* word) { return word->weight < telling; });
    std::ranges::stable_sort(
        words, std::ranges::greater(), [](const WordingWord* word) { return word->weight; });
    words.resize(std::min(words.size(), most_evidence));
    std::ranges::sort(words, {}, [](const WordingWord* word) { return word->span.begin; });
    std::vector<std::string> out;
    for (const WordingWord* word : words) {
        std::string shown(slice(a.text, word->span));
        if (std::ranges::find(out, shown) == out.end()) out.push_back(std::move(shown));
    }
    return out;
}

bool contradictory(const Comparison& found) {
    const WordingEvidence& words = found.evidence;
    // One prints "Friday" where another has "Thursday": a day alone makes no other remark of a long row of the same words.
    const bool other_date = words.other_date && words.longest < row_whatever_day;
    return words.other_number || other_date || words.opposite || words.denied > most_denied;
}

// One of them is in the other, in other words here and there.
bool holds_nearly_all(const WordingEvidence& words) {
    return std::max(words.share_a, words.share_b) >= share_nearly_all &&
           words.weight >= least_nearly_all && words.longest >= row_nearly_all;
}

WordingLabel label_of(const Comparison& found, double share, std::size_t shorter) {
    if (contradictory(found)) return WordingLabel::none;
    if (holds_nearly_all(found.evidence)) return WordingLabel::reworded;
    if (found.contradictory) return WordingLabel::none;
    if (found.longest == shorter && shorter > 1 && found.weight >= least_part)
        return WordingLabel::reworded;
    const bool held = found.weight >= dense * found.inside &&
                      found.evidence.replaced < most_replaced * found.evidence.weight;
    if (held && found.weight >= least_reworded && found.longest >= row_nearly_all &&
        (share >= share_reworded ||
         (share >= share_overlapping && found.longest >= row_overlapping)))
        return WordingLabel::reworded;
    if (found.weight >= least_translated && found.telling >= least_telling &&
        share >= share_translated)
        return WordingLabel::translation;
    return WordingLabel::none;
}

}  // namespace

std::string_view name(WordingLabel label) {
    switch (label) {
        case WordingLabel::none:
            return "none";
        case WordingLabel::verbatim:
            return "verbatim";
        case WordingLabel::punctuation:
            return "punctuation";
        case WordingLabel::reworded:
            return "reworded";
        case WordingLabel::translation:
            return "translation";
    }
    return "";
}

WordingLabel how_worded(const Wording& a, const Wording& b) {
    if (same_words(a, b))
        return plain_marks(a.text) == plain_marks(b.text) ? WordingLabel::verbatim
                                                          : WordingLabel::punctuation;
    const auto stems = [](const Wording& wording) {
        std::vector<std::uint32_t> out;
        for (const WordingWord& word : wording.words) out.push_back(word.stem);
        std::ranges::sort(out);
        return out;
    };
    const std::vector<std::uint32_t> of_a = stems(a);
    const std::vector<std::uint32_t> of_b = stems(b);
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(of_a, of_b, std::back_inserter(both));
    const double shorter = static_cast<double>(std::min(of_a.size(), of_b.size()));
    return static_cast<double>(both.size()) >= share_same_words * shorter
               ? WordingLabel::reworded
               : WordingLabel::translation;
}

Likeness likeness(const Wording& a, const Wording& b) {
    Likeness out;
    if (a.words.empty() || b.words.empty()) return out;
    Comparison found = compare(a, b);
    const double shorter = static_cast<double>(std::min(a.weight, b.weight));
    const double share = shorter > 0 ? std::min(1.0, found.weight / shorter) : 0;
    if (same_words(a, b)) {
        if (found.weight < least_same) return out;
        out.label = how_worded(a, b);
    } else {
        const std::size_t fewer = std::min(a.words.size(), b.words.size());
        if (!may_be_one(found, fewer)) return out;
        found.evidence = evidence_of(a, b, found.stretches);
        out.label = label_of(found, share, fewer);
        if (out.label != WordingLabel::none) out.label = how_worded(a, b);
    }
    if (out.label == WordingLabel::none) return out;
    out.share = share;
    out.weight = found.weight;
    out.evidence = evidence(a, found);
    return out;
}

}  // namespace inquit
