// A wording: what somebody is quoted with, made ready for being compared with others.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"
#include "indexer/text/stem.h"
#include "indexer/wording/akin.h"

namespace inquit {

class LanguagePack;

// date: a day of the week or a month.
enum class WordingKind : std::uint8_t { plain, stop, number, date, name, negation };

struct WordingWord {
    Span span;                 // bytes of the text; of a number all its words
    std::uint32_t folded = 0;  // hash of the folded word
    std::uint32_t stem =
        0;  // hash of its stem, of a number's value; one for all persons of a pronoun
    std::uint32_t root = 0;  // hash of the first letters of its stem; 0: it is a short one
    float weight = 0;        // how much it says, 0 to 1
    WordingKind kind{};
    bool negated = false;  // behind a "not", in the same clause
    Senses senses;
};

// Prepared once, then compared with any number of others.
struct Wording {
    std::string text;
    std::vector<WordingWord> words;
    float weight = 0;       // of all words
    bool sentence = false;  // begins with a capital: nothing is left out before it
};

// The texts that wordings come from, for what is rare among them. Without one, and as long as it is small, words are
// weighed by how often the language has them.
struct WordingCorpus {
    std::function<std::uint32_t(std::string_view stem)> texts_with;
    std::uint32_t texts = 0;
};

// What a stem is hashed to.
std::uint32_t wording_hash(std::string_view text);

// Makes wordings of one language. Not for two threads at once: it keeps a stemmer.
class WordingReader {
  public:
    // `language` is an ISO 639-1 code; empty: English.
    explicit WordingReader(std::string_view language, WordingCorpus corpus = {});

    // Of a long text only the first `most_words` are read.
    [[nodiscard]] Wording operator()(std::string_view text);

    static constexpr std::size_t most_words = 400;

  private:
    struct Read;

    [[nodiscard]] WordingWord word(const Read& read);
    [[nodiscard]] float weight_of(const Read& read, std::string_view stem) const;
    [[nodiscard]] std::uint32_t function_stem(std::string_view folded) const;

    const LanguagePack* pack_;
    const AkinWords* akin_;
    Stemmer stemmer_;
    WordingCorpus corpus_;
};

}  // namespace inquit
