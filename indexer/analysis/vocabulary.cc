// Interns the words of an article: one hash a token, one lexicon look-up a distinct word.
#include "indexer/analysis/vocabulary.h"

#include <algorithm>
#include <cstring>

#include "indexer/text/fold.h"

namespace inquit {
namespace {

constexpr std::size_t first_table = 1024;
constexpr std::size_t arena_block = 16384;

bool is_plain(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

Vocabulary::Vocabulary() : lexicon_(Lexicon::english()), table_(first_table) {}

std::size_t Vocabulary::slot(std::string_view folded, std::uint32_t hash) const {
    std::size_t at = hash & (table_.size() - 1);
    while (table_[at] != 0) {
        const WordInfo& word = words_[table_[at] - 1];
        if (word.hash == hash && word.folded == folded) break;
        at = (at + 1) & (table_.size() - 1);
    }
    return at;
}

std::uint32_t Vocabulary::intern(std::string_view written) {
    buffer_.clear();
    if (is_plain(written)) {
        buffer_.resize(written.size());
        std::ranges::transform(written, buffer_.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
    } else {
        fold_word(written, buffer_);
    }
    const std::uint32_t hash = Lexicon::hash(buffer_);
    const std::size_t at = slot(buffer_, hash);
    if (table_[at] != 0) return table_[at] - 1;
    const std::string_view folded = keep(buffer_);
    words_.push_back({folded, lexicon_.classes(folded, hash), 0, 0, hash});
    table_[at] = static_cast<std::uint32_t>(words_.size());
    if (words_.size() * 2 > table_.size()) grow();
    return static_cast<std::uint32_t>(words_.size() - 1);
}

std::uint32_t Vocabulary::find(std::string_view folded) const {
    const std::uint32_t found = table_[slot(folded, Lexicon::hash(folded))];
    return found == 0 ? none : found - 1;
}

void Vocabulary::grow() {
    table_.assign(table_.size() * 2, 0);
    for (std::size_t i = 0; i < words_.size(); ++i) {
        std::size_t at = words_[i].hash & (table_.size() - 1);
        while (table_[at] != 0) at = (at + 1) & (table_.size() - 1);
        table_[at] = static_cast<std::uint32_t>(i + 1);
    }
}

std::string_view Vocabulary::keep(std::string_view folded) {
    if (folded.empty()) return {};
    if (arena_used_ + folded.size() > arena_size_) {
        arena_size_ = std::max(arena_block, folded.size());
        arena_.push_back(std::make_unique<char[]>(arena_size_));
        arena_used_ = 0;
    }
    char* const place = arena_.back().get() + arena_used_;
    std::memcpy(place, folded.data(), folded.size());
    arena_used_ += folded.size();
    return {place, folded.size()};
}

void Vocabulary::clear() {
    words_.clear();
    table_.assign(first_table, 0);
    arena_.clear();
    arena_used_ = arena_size_ = 0;
}

}  // namespace inquit
