// A term costs a place in the tree of its document: once for each word, not for each time that it stands there.
#include "indexer/store/term_counts.h"

#include "indexer/schema/terms.h"

namespace inquit {
namespace {

constexpr std::size_t most_words = 300'000;  // some 30 MB for each thread and language

}  // namespace

std::uint32_t WordNumbers::number(std::string_view folded) {
    const std::uint32_t number = words_.number(folded);
    if (number == stem_of_.size()) stem_of_.push_back(stems_.number(stemmer_(folded)));
    return number;
}

void WordNumbers::tidy() {
    if (words_.size() < most_words) return;
    words_.clear();
    stems_.clear();
    stem_of_.clear();
}

void TermCounts::add_pair(std::string_view pair, std::uint32_t weight) {
    if (!pair.empty()) pairs_[std::string(pair)] += weight;
}

void TermCounts::add_to(Xapian::Document& document, Field field, const WordNumbers& numbers) {
    words_.each([&](std::uint32_t word, std::uint32_t weight) {
        document.add_term(exact_term(field, numbers.word(word)), weight);
        stems_.add(numbers.stem_of(word), weight);
    });
    stems_.each([&](std::uint32_t stem, std::uint32_t weight) {
        document.add_term(stem_term(field, numbers.stem(stem)), weight);
    });
    stems_.clear();
    for (const auto& [pair, weight] : pairs_) document.add_term(hyphen_term(field, pair), weight);
}

void TermCounts::clear() {
    words_.clear();
    pairs_.clear();
}

}  // namespace inquit
