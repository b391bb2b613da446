// Stems, by Snowball's own library.
#include "indexer/text/stem.h"

#include <array>
#include <functional>
#include <utility>

#include <libstemmer.h>

#include "indexer/text/packs.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// 256 kB: what does not stay in the processor's cache costs more to look up than to stem. A power of two.
constexpr std::size_t places = 4096;

// "" for a language that Snowball has no stemmer for.
const char* algorithm(std::string_view language) {
    constexpr auto known =
        std::to_array<std::pair<std::string_view, const char*>>({{"en", "english"},
                                                                 {"de", "german"},
                                                                 {"fr", "french"},
                                                                 {"es", "spanish"},
                                                                 {"pt", "portuguese"},
                                                                 {"it", "italian"},
                                                                 {"nl", "dutch"},
                                                                 {"ru", "russian"},
                                                                 {"sv", "swedish"},
                                                                 {"no", "norwegian"},
                                                                 {"da", "danish"},
                                                                 {"fi", "finnish"},
                                                                 {"hu", "hungarian"},
                                                                 {"ro", "romanian"},
                                                                 {"tr", "turkish"}});
    for (const auto& [code, name] : known) {
        if (code == language) return name;
    }
    return "";
}

// `word` with its ending spelled as the stemmer knows it: the first of the pack that fits.
std::string spelled(std::string_view word, const LanguagePack& pack) {
    for (const Ending& ending : pack.endings()) {
        if (!word.ends_with(ending.folded)) continue;
        const std::string_view rest = word.substr(0, word.size() - ending.folded.size());
        const bool fits = ending.whole ? rest.empty() : count_code_points(rest) >= ending.before;
        if (fits) return std::string(rest) + ending.spelled;
    }
    return std::string(word);
}

}  // namespace

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language)
    : stemmer_(sb_stemmer_new(algorithm(language), nullptr)), seen_(places) {
    const LanguagePack* pack = LanguagePack::of(language);
    if (pack != nullptr && !pack->endings().empty()) pack_ = pack;
}

Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string_view Stemmer::operator()(std::string_view folded) {
    Seen& place = seen_[std::hash<std::string_view>{}(folded) % places];
    if (place.word == folded) return place.stem;
    place.word = folded;
    std::string& stem = place.stem;
    stem = pack_ == nullptr ? std::string(folded) : spelled(folded, *pack_);
    if (stemmer_ != nullptr) {
        // The library takes bytes as unsigned char.
        const auto* bytes = reinterpret_cast<const sb_symbol*>(stem.data());
        if (const sb_symbol* out =
                sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(stem.size()))) {
            stem.assign(reinterpret_cast<const char*>(out),
                        static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
        }
    }
    return stem;
}

}  // namespace inquit
