// One pass over a text with the reader that the index was made with.
#include "searcher/wanted.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "indexer/schema/terms.h"
#include "indexer/text/words.h"

namespace inquit {
namespace {

// Languages whose stemmers change endings only, at least of words that begin with a plain letter. Others (Irish,
// Indonesian) take prefixes away.
constexpr auto endings_only = std::to_array<std::string_view>({"",
                                                               "ca",
                                                               "da",
                                                               "de",
                                                               "en",
                                                               "es",
                                                               "eu",
                                                               "fi",
                                                               "fr",
                                                               "it",
                                                               "lt",
                                                               "nb",
                                                               "nl",
                                                               "nn",
                                                               "no",
                                                               "pt",
                                                               "ro",
                                                               "sv"});

// To stem a word costs more than to read it, and most begin with another letter than what is looked for.
class FirstLetters {
  public:
    explicit FirstLetters(std::string_view language)
        : all_(std::ranges::find(endings_only, language) == endings_only.end()) {}

    void add(std::string_view stem) {
        if (!stem.empty()) any_[static_cast<unsigned char>(stem.front())] = true;
    }

    [[nodiscard]] bool may_have_stem(std::string_view word) const {
        const auto first = static_cast<unsigned char>(word.front());
        return all_ || first >= 0x80 || any_[first];
    }

  private:
    bool all_;
    std::array<bool, 256> any_{};
};

}  // namespace

// The words that were read last, for phrases.
struct Wanted::Seen {
    Span span;
    std::string folded;
};

Wanted::Wanted(const Query& query, Stemmers& stemmers) : stemmers_(stemmers) {
    // Words of the path are no words of the text.
    const auto shown = [](Field field) { return field != Field::file; };
    for_each_wanted(query, [&](const Query& leaf) {
        if (const auto* word = std::get_if<WordQuery>(&leaf.node)) {
            if (!shown(word->field)) return;
            add({word->exact ? Kind::exact : Kind::stem, {word->word}});
            add_spellings(word->also);
        } else if (const auto* prefix = std::get_if<PrefixQuery>(&leaf.node)) {
            if (shown(prefix->field)) add({Kind::prefix, {prefix->prefix}});
        } else if (const auto* phrase = std::get_if<PhraseQuery>(&leaf.node)) {
            if (!shown(phrase->field)) return;
            if (phrase->within == 0) {
                add({Kind::phrase, phrase->words});
                add_spellings(phrase->also);
            } else {
                for (const std::string& near : phrase->words) add({Kind::exact, {near}});
            }
        } else if (const auto* value = std::get_if<ValueQuery>(&leaf.node)) {
            if (value->field == Field::speaker)
                speakers_.insert(value->expansion.terms.begin(), value->expansion.terms.end());
        }
    });
}

bool Wanted::speaks(const Quote& quote) const {
    const auto asked_for = [this](const Speaker& speaker) {
        const bool unnamed = speaker.kind == SpeakerKind::unnamed;
        return speakers_.contains(term(Field::speaker, unnamed ? unnamed_speaker : speaker.name));
    };
    return !speakers_.empty() &&
           (asked_for(quote.speaker) || std::ranges::any_of(quote.joint, asked_for));
}

void Wanted::add(Part part) {
    if (std::ranges::find(parts_, part) != parts_.end()) return;
    if (part.kind == Kind::phrase) longest_phrase_ = std::max(longest_phrase_, part.words.size());
    parts_.push_back(std::move(part));
}

void Wanted::add_spellings(const std::vector<Spelling>& also) {
    for (const Spelling& spelling : also) {
        if (spelling.words.size() > 1) {
            add({Kind::phrase, spelling.words});
        } else {
            add({spelling.exact ? Kind::exact : Kind::stem, spelling.words});
        }
    }
}

// Phrases that end with the last word read.
void Wanted::find_phrases(const std::deque<Seen>& last, std::vector<Hit>& hits) const {
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
        const Part& part = parts_[i];
        if (part.kind != Kind::phrase || part.words.size() > last.size()) continue;
        const auto begin = last.end() - static_cast<std::ptrdiff_t>(part.words.size());
        const bool same = std::equal(
            begin, last.end(), part.words.begin(), [](const Seen& seen, const std::string& word) {
                return seen.folded == word;
            });
        if (same) hits.push_back({{begin->span.begin, last.back().span.end}, i});
    }
}

std::vector<Hit> Wanted::find(std::string_view text,
                              std::string_view language,
                              std::size_t& words) const {
    Stemmer& stemmer = stemmers_.of(language);
    // The stems of this language, made once for the text.
    std::vector<std::string> targets;
    bool stems = false;
    FirstLetters letters(language);
    for (const Part& part : parts_) {
        const bool stemmed = part.kind == Kind::stem;
        targets.emplace_back(stemmed ? stemmer(part.words.front())
                                     : std::string_view(part.words.front()));
        stems = stems || stemmed;
        if (stemmed) letters.add(targets.back());
    }
    std::vector<Hit> hits;
    std::deque<Seen> last;
    words = 0;
    WordReader reader(text);
    for (Word word; reader.next(word); ++words) {
        if (longest_phrase_ > 0) {
            if (last.size() == longest_phrase_) last.pop_front();
            last.push_back({word.span, std::string(word.folded)});
            find_phrases(last, hits);
        }
        const bool may = stems && letters.may_have_stem(word.folded);
        const std::string_view stem = may ? stemmer(word.folded) : std::string_view();
        for (std::uint32_t i = 0; i < parts_.size(); ++i) {
            const Kind kind = parts_[i].kind;
            if ((kind == Kind::stem && may && stem == targets[i]) ||
                (kind == Kind::exact && word.folded == targets[i]) ||
                (kind == Kind::prefix && word.folded.starts_with(targets[i]))) {
                hits.push_back({word.span, i});
                break;
            }
        }
    }
    // Of two that begin together the longer first: a phrase before its first word.
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
        return std::tie(a.span.begin, b.span.end, a.part) <
               std::tie(b.span.begin, a.span.end, b.part);
    });
    return hits;
}

std::size_t distinct_parts(const std::vector<Hit>& hits) {
    std::set<std::uint32_t> parts;
    for (const Hit& hit : hits) parts.insert(hit.part);
    return parts.size();
}

}  // namespace inquit
