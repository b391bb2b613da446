// Words with their stems and weights; numbers in one form.
#include "indexer/wording/wording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "indexer/text/letters.h"
#include "indexer/text/packs.h"
#include "indexer/text/utf8.h"
#include "indexer/text/words.h"
#include "indexer/wording/numbers.h"

namespace inquit {
namespace {

constexpr float weight_of_stop = 0.05F;
constexpr float weight_of_negation = 0.1F;
constexpr float weight_of_number = 0.7F;
constexpr float least_of_name = 0.6F;
constexpr float least_weight = 0.1F;
// What the language says of a word counts as much as so many texts.
constexpr double texts_of_language = 3'000;

// The share of quotes that have a word, as far as the language is known.
struct Commonness {
    std::string_view section;
    double share;
};

constexpr auto commonness =
    std::to_array<Commonness>({{"everyday", 2e-2}, {"common", 5e-3}, {"frequent", 1.7e-3}});
constexpr double share_of_others = 2e-4;
// Forms of function words that change when somebody else tells it: I will, she would.
constexpr auto shifting =
    std::to_array<std::string_view>({"persons", "owners", "objects", "be", "have", "will", "can"});
constexpr std::size_t letters_of_root = 6;

// 0.1 for a word that every 16th quote has, 1 for one that hardly any has.
float weight_of_share(double share) {
    return static_cast<float>(std::clamp((-std::log10(share) - 0.9) / 3.1, 0.0, 1.0));
}

// A pronoun with a verb that lost its beginning: we'll, they've.
bool is_contracted(std::string_view folded) {
    const std::size_t mark = folded.find('\'');
    if (mark == std::string_view::npos) return false;
    constexpr auto ends = std::to_array<std::string_view>({"ll", "re", "ve", "d", "m", "s"});
    return std::ranges::find(ends, folded.substr(mark + 1)) != ends.end();
}

std::uint32_t root_of(std::string_view stem) {
    return stem.size() < letters_of_root ? 0 : wording_hash(stem.substr(0, letters_of_root));
}

bool starts_upper(std::string_view text) { return is_upper(decode(text, 0).value); }

bool ends_sentence(std::string_view between) {
    return between.find_first_of(".!?:") != std::string_view::npos;
}

// A "not" denies the next words that say something, as far as its clause goes.
void deny(Wording& wording) {
    constexpr std::size_t reach = 5;
    constexpr std::size_t most_denied = 2;
    auto& words = wording.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].kind != WordingKind::negation) continue;
        std::size_t denied = 0;
        for (std::size_t k = i + 1; k < std::min(words.size(), i + 1 + reach); ++k) {
            const std::string_view between =
                slice(wording.text, Span{words[k - 1].span.end, words[k].span.begin});
            if (between.find_first_of(",.;:!?") != std::string_view::npos) break;
            if (words[k].kind == WordingKind::stop || words[k].kind == WordingKind::negation)
                continue;
            words[k].negated = true;
            if (++denied == most_denied) break;
        }
    }
}

}  // namespace

struct WordingReader::Read {
    Span span;
    std::string folded;
    bool capital = false;  // where no sentence begins
    ReadNumber number;
};

// FNV-1a: the hashes of XXH3 belong to a layer above.
std::uint32_t wording_hash(std::string_view text) {
    std::uint64_t out = 0xcbf29ce484222325U;
    for (const char c : text) out = (out ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return static_cast<std::uint32_t>(out ^ (out >> 32U));
}

WordingReader::WordingReader(std::string_view language, WordingCorpus corpus)
    : pack_(LanguagePack::of(language.empty() ? "en" : language)),
      akin_(AkinWords::of(language.empty() ? "en" : language)),
      stemmer_(language.empty() ? "en" : language),
      corpus_(std::move(corpus)) {}

float WordingReader::weight_of(const Read& read, std::string_view stem) const {
    double share = share_of_others;
    if (pack_ != nullptr) {
        const auto row = std::ranges::find_if(commonness, [&](const Commonness& common) {
            return pack_->has(common.section, read.folded) || pack_->has(common.section, stem);
        });
        if (row != commonness.end()) share = row->share;
    }
    if (corpus_.texts_with && corpus_.texts > 0) {
        const double with = corpus_.texts_with(stem) + share * texts_of_language;
        share = with / (corpus_.texts + texts_of_language);
    }
    return std::max(weight_of_share(share), read.capital ? least_of_name : least_weight);
}

std::uint32_t WordingReader::function_stem(std::string_view folded) const {
    const auto row = std::ranges::find_if(
        shifting, [&](std::string_view section) { return pack_->has(section, folded); });
    return wording_hash(row == shifting.end() ? folded : *row);
}

WordingWord WordingReader::word(const Read& read) {
    WordingWord out;
    out.span = read.span;
    out.folded = wording_hash(read.folded);
    if (read.number.words > 0) {
        out.stem = wording_hash(read.number.value);
        out.folded = out.folded * 31U ^ out.stem;  // forty and 40 are one number in two words
        out.kind = WordingKind::number;
        out.weight = weight_of_number;
        return out;
    }
    const bool contracted = read.folded.ends_with("n't");
    if (contracted || (pack_ != nullptr && pack_->has("negations", read.folded))) {
        out.stem = wording_hash("not");
        out.kind = WordingKind::negation;
        out.weight = weight_of_negation;
        return out;
    }
    const bool short_form = is_contracted(read.folded);
    if (pack_ != nullptr && (short_form || pack_->has("stopwords", read.folded))) {
        out.stem = function_stem(
            read.folded.substr(0, short_form ? read.folded.find('\'') : read.folded.size()));
        out.kind = WordingKind::stop;
        out.weight = weight_of_stop;
        return out;
    }
    const std::string_view stem =
        stemmer_(akin_ != nullptr ? akin_->base(read.folded) : std::string_view(read.folded));
    out.stem = wording_hash(stem);
    out.root = root_of(stem);
    if (akin_ != nullptr) out.senses = akin_->senses(out.stem);
    out.kind = read.capital ? WordingKind::name : WordingKind::plain;
    if (pack_ != nullptr && pack_->has("dates", read.folded)) out.kind = WordingKind::date;
    out.weight = weight_of(read, stem);
    return out;
}

Wording WordingReader::operator()(std::string_view text) {
    Wording out;
    out.text = std::string(text);
    std::vector<Read> read;
    WordReader reader(text);
    std::uint32_t end = 0;
    for (Word word; read.size() < most_words && reader.next(word); end = word.span.end) {
        const bool opens = read.empty() || ends_sentence(slice(text, Span{end, word.span.begin}));
        const bool upper = starts_upper(slice(text, word.span));
        if (read.empty()) out.sentence = upper;
        read.push_back({word.span, std::string(word.folded), upper && !opens, {}});
    }
    std::vector<std::string_view> folded;
    for (const Read& word : read) folded.push_back(word.folded);
    for (std::size_t i = 0; i < read.size();) {
        read[i].number = read_number(std::span(folded).subspan(i));
        const std::size_t words = std::max<std::size_t>(1, read[i].number.words);
        read[i].span.end = read[i + words - 1].span.end;
        out.words.push_back(word(read[i]));
        out.weight += out.words.back().weight;
        i += words;
    }
    deny(out);
    return out;
}

}  // namespace inquit
