// Pronouns, articles, prepositions, auxiliaries: in English the list here, which the ranking was measured with; in other
// languages that of their pack.
#include "searcher/stop_words.h"

#include <algorithm>
#include <array>

#include "indexer/text/packs.h"

namespace inquit {
namespace {

// clang-format off
constexpr auto words = std::to_array<std::string_view>({
    "a", "about", "above", "after", "again", "against", "all", "also", "am", "an", "and", "any", "are", "aren't", "as",
    "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "can't", "cannot",
    "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "down", "during", "each", "few",
    "for", "from", "further", "had", "hadn't", "has", "hasn't", "have", "haven't", "having", "he", "her", "here", "hers",
    "herself", "him", "himself", "his", "how", "i", "i'm", "if", "in", "into", "is", "isn't", "it", "its", "itself",
    "just", "let", "may", "me", "might", "more", "most", "must", "my", "myself", "no", "nor", "not", "now", "of", "off",
    "on", "once", "only", "or", "other", "ought", "our", "ours", "ourselves", "out", "over", "own", "same", "shall",
    "she", "should", "shouldn't", "so", "some", "such", "than", "that", "the", "their", "theirs", "them", "themselves",
    "then", "there", "these", "they", "this", "those", "through", "to", "too", "under", "until", "up", "upon", "us",
    "very", "was", "wasn't", "we", "were", "weren't", "what", "when", "where", "whether", "which", "while", "who",
    "whom", "whose", "why", "will", "with", "won't", "would", "wouldn't", "you", "your", "yours", "yourself",
    "yourselves",
});
// clang-format on

static_assert(std::ranges::is_sorted(words), "found by halving");

}  // namespace

std::span<const std::string_view> stop_words() { return words; }

bool is_stop_word(std::string_view folded, std::string_view language) {
    const LanguagePack* pack =
        language == "en" || language.empty() ? nullptr : LanguagePack::of(language);
    return pack ? pack->has("stopwords", folded) : std::ranges::binary_search(words, folded);
}

}  // namespace inquit
