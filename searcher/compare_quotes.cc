// Every quote of one against every quote of the other that shares a word with it; then the best pairs first.
#include "searcher/compare_quotes.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "indexer/text/fold.h"
#include "indexer/wording/one_thing.h"
#include "indexer/wording/wording.h"

namespace inquit {
namespace {

// Where the speakers are not known to be one the words must be nearly the same, and enough of them.
constexpr std::size_t least_words_unsure = 6;
constexpr std::size_t least_same_words = 3;
constexpr double least_share_unsure = 0.75;
// A quote that is in a pair already comes into another one only if it holds nearly all of the new one.
constexpr double least_share_again = 0.8;
constexpr std::size_t most_quotes = 400;  // of one article; a transcript has more

struct Prepared {
    std::uint32_t place = 0;
    const Speaker* speaker = nullptr;
    Wording wording;
    std::vector<std::uint64_t> stems;  // of words that say something, sorted
    Wording within = {};               // the same, each word weighing what it does in this account
};

std::vector<Prepared> prepared(const ArticleRecord& record) {
    std::vector<Prepared> out;
    WordingReader read(record.article.language);
    for (std::uint32_t i = 0; i < record.analysis.quotes.size() && out.size() < most_quotes; ++i) {
        const Quote& quote = record.analysis.quotes[i];
        if (quote.speaker.kind == SpeakerKind::none) continue;
        Prepared row{i, &quote.speaker, read(slice(record.article.body, quote.content)), {}};
        for (const WordingWord& word : row.wording.words)
            if (word.kind != WordingKind::stop) row.stems.push_back(word.stem);
        std::ranges::sort(row.stems);
        row.within = row.wording;
        out.push_back(std::move(row));
    }
    std::vector<Wording*> all;
    for (Prepared& row : out) all.push_back(&row.within);
    weigh_in_account(all);
    return out;
}

bool share_a_word(const Prepared& a, const Prepared& b) {
    auto one = a.stems.begin();
    auto other = b.stems.begin();
    while (one != a.stems.end() && other != b.stems.end()) {
        if (*one == *other) return true;
        ++(*one < *other ? one : other);
    }
    return a.stems.empty() && b.stems.empty();
}

bool is_named(const Speaker& speaker) {
    return speaker.kind == SpeakerKind::person || speaker.kind == SpeakerKind::organisation;
}

bool is_same(const Likeness& likeness) {
    return likeness.label == WordingLabel::verbatim || likeness.label == WordingLabel::punctuation;
}

// Two accounts of one event: a few words that are the same are the same thing said, where elsewhere they would be
// anybody's.
void take_few_words(const Prepared& a, const Prepared& b, Likeness& likeness) {
    if (likeness.label != WordingLabel::none) return;
    const auto& words = a.wording.words;
    if (words.size() < least_same_words ||
        !std::ranges::equal(words, b.wording.words, {}, &WordingWord::folded, &WordingWord::folded))
        return;
    likeness.label =
        a.wording.text == b.wording.text ? WordingLabel::verbatim : WordingLabel::punctuation;
    likeness.share = 1;
}

// In other words, of one speaker: what elsewhere would be too little is enough in accounts of one event.
void take_other_words(const Prepared& a, const Prepared& b, Likeness& likeness) {
    if (likeness.label != WordingLabel::none || !may_be_one(*a.speaker, *b.speaker)) return;
    if (one_thing(a.within, b.within, Speakers::one) <= least_one_thing) return;
    likeness.label = how_worded(a.wording, b.wording);
}

// Whether so much likeness is enough for these two speakers.
bool is_enough(const Prepared& a, const Prepared& b, const Likeness& likeness) {
    if (likeness.label == WordingLabel::none) return false;
    if (may_be_one(*a.speaker, *b.speaker)) return true;
    // Two names of one kind are two speakers; a ministry and its spokesman may be one.
    if (is_named(*a.speaker) && a.speaker->kind == b.speaker->kind) return false;
    if (is_same(likeness)) return true;
    const auto fewest = std::min(a.wording.words.size(), b.wording.words.size());
    return fewest >= least_words_unsure &&
           (likeness.label == WordingLabel::reworded && likeness.share >= least_share_unsure);
}

struct Candidate {
    QuotePair pair;
    float weight = 0;  // of the shorter wording

    // A better label, then a larger share, then more words.
    [[nodiscard]] auto rank() const {
        return std::tuple(
            static_cast<int>(pair.likeness.label), -pair.likeness.share, -weight, pair.a, pair.b);
    }
};

}  // namespace

bool may_be_one(const Speaker& one, const Speaker& other) {
    if (!is_named(one) || one.kind != other.kind) return false;
    const std::string a = fold(one.name);
    const std::string b = fold(other.name);
    if (a == b) return true;
    const auto& [shorter, longer] =
        std::minmax(a, b, [](const auto& x, const auto& y) { return x.size() < y.size(); });
    return one.kind == SpeakerKind::person && shorter.find(' ') == std::string::npos &&
           longer.ends_with(' ' + shorter);
}

struct ReadyQuotes::State {
    std::vector<Prepared> quotes;
    std::size_t places = 0;  // in Analysis::quotes
};

ReadyQuotes::ReadyQuotes(const ArticleRecord& record)
    : state_(std::make_unique<State>(State{prepared(record), record.analysis.quotes.size()})) {}

ReadyQuotes::ReadyQuotes(ReadyQuotes&&) noexcept = default;
ReadyQuotes& ReadyQuotes::operator=(ReadyQuotes&&) noexcept = default;
ReadyQuotes::~ReadyQuotes() = default;

std::vector<QuotePair> shared_quotes(const ReadyQuotes& a, const ReadyQuotes& b) {
    std::vector<Candidate> candidates;
    for (const Prepared& one : a.state_->quotes) {
        for (const Prepared& other : b.state_->quotes) {
            if (!share_a_word(one, other)) continue;
            Likeness found = likeness(one.wording, other.wording);
            take_few_words(one, other, found);
            take_other_words(one, other, found);
            if (!is_enough(one, other, found)) continue;
            candidates.push_back({{one.place, other.place, std::move(found)},
                                  std::min(one.wording.weight, other.wording.weight)});
        }
    }
    std::ranges::sort(candidates, {}, &Candidate::rank);
    std::vector<bool> taken_a(a.state_->places), taken_b(b.state_->places);
    std::vector<QuotePair> out;
    for (Candidate& candidate : candidates) {
        const auto& pair = candidate.pair;
        if (taken_a[pair.a] && taken_b[pair.b]) continue;
        const bool again = taken_a[pair.a] || taken_b[pair.b];
        if (again && (is_same(pair.likeness) || pair.likeness.share < least_share_again)) continue;
        taken_a[pair.a] = taken_b[pair.b] = true;
        out.push_back(std::move(candidate.pair));
    }
    std::ranges::sort(out, {}, [](const QuotePair& pair) { return std::pair(pair.a, pair.b); });
    return out;
}

}  // namespace inquit
