// A wording: what somebody is quoted with, made ready for being compared with others.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"
#include "indexer/text/stem.h"

namespace inquit {

class LanguagePack;

enum class WordingKind : std::uint8_t { plain, stop, number, name, negation };

struct WordingWord {
    Span span;                 // bytes of the text; of a number all its words
    std::uint64_t folded = 0;  // hash of the folded word
    std::uint64_t stem = 0;    // hash of its stem, of a number's value
    float weight = 0;          // how much it says, 0 to 1
    WordingKind kind{};
};

// Prepared once, then compared with any number of others.
struct Wording {
    std::string text;
    std::vector<WordingWord> words;
    float weight = 0;       // of all words
    bool sentence = false;  // begins with a capital: nothing is left out before it
};

// How rare a stem is: 1 for one that hardly any text has, 0 for one that says nothing.
using Rarity = std::function<double(std::string_view stem)>;

// Makes wordings of one language. Not for two threads at once: it keeps a stemmer.
class WordingReader {
  public:
    // `language` is an ISO 639-1 code; empty: English. Without a rarity words are weighed by what is known of the
    // language: its stop words, and their length. A rarity says nothing of stop words.
    explicit WordingReader(std::string_view language, Rarity rarity = {});

    // Of a long text only the first `most_words` are read.
    [[nodiscard]] Wording operator()(std::string_view text);

    static constexpr std::size_t most_words = 1'000;

  private:
    struct Read;

    [[nodiscard]] WordingWord word(const Read& read);

    const LanguagePack* pack_;
    Stemmer stemmer_;
    Rarity rarity_;
};

}  // namespace inquit
