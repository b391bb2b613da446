// Sentences against sentences by the weight of the stems that they share; silences by phrases.
#include "searcher/compare_text.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "indexer/text/sentences.h"
#include "indexer/text/words.h"
#include "indexer/wording/wording.h"

namespace inquit {
namespace {

constexpr float least_share =
    0.4F;  // of a sentence's weight, for being told in the other account too
constexpr std::size_t least_words = 2;  // that say something; a shorter sentence is no news

// Folded words, one space between them; the longest that fits wins. English only.
constexpr auto silences = std::to_array<std::string_view>({
    "could not be reached",
    "could not immediately be reached",
    "declined comment",
    "declined to answer",
    "declined to comment",
    "declined to explain",
    "declined to say",
    "did not answer",
    "did not comment",
    "did not explain",
    "did not immediately comment",
    "did not immediately respond",
    "did not immediately reply",
    "did not mention",
    "did not reply",
    "did not respond",
    "did not return calls",
    "did not return a call",
    "did not return requests for comment",
    "did not say",
    "gave no details",
    "gave no reason",
    "had no comment",
    "made no comment",
    "made no mention of",
    "made no reference to",
    "made no statement",
    "no comment",
    "offered no comment",
    "refused to answer",
    "refused to comment",
    "refused to say",
    "said nothing about",
    "was silent on",
    "were silent on",
    "without explaining",
    "without giving details",
    "would not be drawn",
    "would not comment",
    "would not discuss",
    "would not elaborate",
    "would not say",
});

struct Stem {
    std::uint64_t stem;
    float weight;
};

// What each sentence says: its stems, each once.
std::vector<std::vector<Stem>> said_in(const Article& article, const std::vector<Span>& sentences) {
    WordingReader read(article.language);
    std::vector<std::vector<Stem>> out;
    out.reserve(sentences.size());
    for (const Span sentence : sentences) {
        const Wording wording = read(slice(article.body, sentence));
        std::vector<Stem> stems;
        for (const WordingWord& word : wording.words)
            if (word.kind != WordingKind::stop) stems.push_back({word.stem, word.weight});
        std::ranges::sort(stems, {}, &Stem::stem);
        const auto same = [](const Stem& a, const Stem& b) { return a.stem == b.stem; };
        stems.erase(std::unique(stems.begin(), stems.end(), same), stems.end());
        out.push_back(std::move(stems));
    }
    return out;
}

// In which sentences a stem stands, rising.
using Standing = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

Standing standing(const std::vector<std::vector<Stem>>& said) {
    Standing out;
    for (std::uint32_t i = 0; i < said.size(); ++i)
        for (const Stem& stem : said[i]) out[stem.stem].push_back(i);
    return out;
}

// The most weight that a sentence, or two in a row, of the other account share with these stems.
float most_shared(const std::vector<Stem>& stems, const Standing& other, std::size_t others) {
    std::vector<float> shared(others);  // by the first sentence of two
    for (const Stem& stem : stems) {
        const auto found = other.find(stem.stem);
        if (found == other.end()) continue;
        std::uint32_t next = 0;  // each pair has a stem once
        for (const std::uint32_t sentence : found->second) {
            for (std::uint32_t first = std::max(next, sentence - (sentence > 0 ? 1U : 0U));
                 first <= sentence;
                 ++first)
                shared[first] += stem.weight;
            next = sentence + 1;
        }
    }
    return shared.empty() ? 0 : *std::ranges::max_element(shared);
}

struct FoldedWord {
    std::string folded;
    Span span;
};

std::vector<FoldedWord> words_in(std::string_view body, Span within) {
    std::vector<FoldedWord> out;
    WordReader reader(slice(body, within));
    for (Word word; reader.next(word);) {
        const Span span{within.begin + word.span.begin, within.begin + word.span.end};
        out.push_back({std::string(word.folded), span});
    }
    return out;
}

}  // namespace

std::vector<Span> sentences_of(const Article& article) {
    std::vector<Span> out;
    const auto silent = [&](Span span) {
        return std::ranges::any_of(article.parts, [&](const Part& part) {
            return part.kind != PartKind::caption && part.kind != PartKind::dateline &&
                   part.span.begin <= span.begin && span.end <= part.span.end;
        });
    };
    for (const Span paragraph : paragraphs(article.body)) {
        for (const Span sentence : sentences(article.body, paragraph, article.language)) {
            if (!silent(sentence)) out.push_back(sentence);
        }
    }
    return out;
}

std::vector<Span> without_counterpart(const Article& of,
                                      const std::vector<Span>& sentences,
                                      const Article& other,
                                      const std::vector<Span>& other_sentences) {
    const auto mine = said_in(of, sentences);
    const Standing theirs = standing(said_in(other, other_sentences));
    std::vector<Span> out;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (mine[i].size() < least_words) continue;
        float weight = 0;
        for (const Stem& stem : mine[i]) weight += stem.weight;
        if (most_shared(mine[i], theirs, other_sentences.size()) < least_share * weight)
            out.push_back(sentences[i]);
    }
    return out;
}

Span silence_in(std::string_view body, Span sentence) {
    const std::vector<FoldedWord> words = words_in(body, sentence);
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string row;
        Span found{};
        constexpr std::size_t longest = 6;  // words of a phrase
        for (std::size_t last = first; last < std::min(words.size(), first + longest); ++last) {
            if (last > first) row += ' ';
            row += words[last].folded;
            if (std::ranges::find(silences, std::string_view(row)) != silences.end())
                found = {words[first].span.begin, words[last].span.end};
        }
        if (found.end > 0) return found;
    }
    return {};
}

}  // namespace inquit
