// Spellings: a table of names, and the pairs with a hyphen that the index has met.
#include "searcher/spellings.h"

#include <algorithm>
#include <utility>

#include "indexer/schema/terms.h"
#include "indexer/text/utf8.h"
#include "searcher/forms.h"
#include "searcher/short_names.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

// Letters of a word that may be two with a hyphen.
constexpr std::size_t shortest_joined = 4;

// "policy maker" is policymaker if one in so many of those that write it as one word, or more, use a hyphen. Where it
// is a slip (may-be), the two words are something else.
constexpr std::uint64_t one_in = 50;

void add(std::vector<Spelling>& out, Spelling spelling) {
    if (std::ranges::find(out, spelling) == out.end()) out.push_back(std::move(spelling));
}

Spelling one_word(std::string_view word, bool exact) { return {{std::string(word)}, exact, false}; }

const WordQuery* plain_word(const Query& query) {
    const auto* word = std::get_if<WordQuery>(&query.node);
    return word != nullptr && !word->exact && !word->outside ? word : nullptr;
}

// How many of the queries from `at` on are the words of `full`, in order and in one field; 0 if not all.
std::size_t spelled_out(const std::vector<Query>& must, std::size_t at, std::string_view full) {
    const std::vector<std::string> words = words_of(full);
    if (at + words.size() > must.size()) return 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const WordQuery* word = plain_word(must[at + i]);
        if (word == nullptr || word->word != words[i] || word->field != plain_word(must[at])->field)
            return 0;
    }
    return words.size();
}

// Puts "these words, or that one" where `count` of them stand.
void replace(std::vector<Query>& must,
             std::size_t at,
             std::size_t count,
             const std::vector<std::string>& words,
             bool exact) {
    const auto begin = must.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    const Field field = plain_word(*begin)->field;
    EitherQuery either;
    either.choices.push_back({AllQuery{std::vector<Query>(begin, end), {}, {}}});
    for (const std::string& word : words) {
        WordQuery other;
        other.field = field;
        other.word = word;
        other.exact = exact;
        either.choices.push_back({std::move(other)});
    }
    must.erase(begin, end);
    must.insert(must.begin() + static_cast<std::ptrdiff_t>(at), {std::move(either)});
}

}  // namespace

// In the quotes database all words are said.
Field Spellings::place(Field field) const {
    return field == Field::said && database_.holds_quotes() ? Field::text : field;
}

bool Spellings::exists(Field field, const Spelling& spelling) const {
    if (!spelling.exact) {
        const Stems stems = stems_of(spelling.words.front(), database_, stemmers_);
        return std::ranges::any_of(stems, [&](const auto& row) {
            return database_.of(field).xapian().term_exists(stem_term(place(field), row.first));
        });
    }
    return std::ranges::all_of(spelling.words, [&](const std::string& word) {
        return database_.of(field).xapian().term_exists(exact_term(place(field), word));
    });
}

// The pairs that are `joined` in any form when their hyphen goes, the first word of `first` bytes.
std::vector<Spelling> Spellings::hyphened(Field field,
                                          const std::string& joined,
                                          std::size_t first) const {
    const Stems stems = stems_of(joined, database_, stemmers_);
    std::size_t alike = joined.size();
    for (const auto& [stem, languages] : stems)
        alike = std::min(alike, common_beginning(joined, stem).size());
    std::string pair = joined.substr(0, first) + '-';
    if (alike > first) pair += joined.substr(first, alike - first);
    const std::string begin = hyphen_term(place(field), pair);
    const std::size_t prefix = hyphen_term(place(field), "").size();
    std::vector<Spelling> out;
    const Xapian::Database& xapian = database_.of(field).xapian();
    for (auto it = xapian.allterms_begin(begin); it != xapian.allterms_end(begin); ++it) {
        deadline_.tick();
        const std::string found = (*it).substr(prefix);
        const std::string one = found.substr(0, first) + found.substr(first + 1);
        const bool same = std::ranges::any_of(stems, [&](const auto& row) {
            return stemmers_.of(row.second.front())(one) == row.first;
        });
        if (same) out.push_back({{found.substr(0, first), found.substr(first + 1)}, true, true});
    }
    return out;
}

std::vector<Spelling> Spellings::of(const WordQuery& word) const {
    std::vector<Spelling> out;
    if (word.exact || word.field == Field::file) return out;
    for (const ShortName& name : short_names) {
        if (name.shorter != word.word || (name.word_too && !word.capitals)) continue;
        add(out, {words_of(name.in_full), true, false});
        for (const ShortName& other : short_names) {
            if (other.in_full == name.in_full && other.shorter != name.shorter)
                add(out, one_word(other.shorter, true));
        }
    }
    std::erase_if(out, [&](const Spelling& spelling) { return !exists(word.field, spelling); });
    if (count_code_points(word.word) < shortest_joined) return out;
    for (std::size_t first = decode(word.word, 0).size; first < word.word.size();
         first += decode(word.word, first).size) {
        for (Spelling& spelling : hyphened(word.field, word.word, first))
            add(out, std::move(spelling));
    }
    return out;
}

std::vector<Spelling> Spellings::of(const PhraseQuery& phrase) const {
    std::vector<Spelling> out;
    if (!phrase.hyphened) return out;
    const std::string joined = phrase.words.front() + phrase.words.back();
    if (exists(phrase.field, one_word(joined, false))) add(out, one_word(joined, false));
    for (const Spelling& spelling : hyphened(phrase.field, joined, phrase.words.front().size())) {
        // As a phrase it is found with a space as well.
        if (spelling.words != phrase.words) add(out, {spelling.words, true, false});
    }
    return out;
}

// The word that two neighbours make together, if some write it with a hyphen.
std::vector<std::string> Spellings::as_one(Field field,
                                           const std::string& first,
                                           const std::string& second) const {
    const Xapian::Database& xapian = database_.of(field).xapian();
    const std::string joined = first + second;
    std::uint64_t with_hyphen = 0;
    for (const Spelling& pair : hyphened(field, joined, first.size()))
        with_hyphen += xapian.get_termfreq(
            hyphen_term(place(field), pair.words.front() + '-' + pair.words.back()));
    if (with_hyphen == 0) return {};
    std::uint64_t together = 0;
    for (const auto& [stem, languages] : stems_of(joined, database_, stemmers_))
        together += xapian.get_termfreq(stem_term(place(field), stem));
    if (together == 0 || with_hyphen * one_in < together) return {};
    return {joined};
}

void Spellings::add_to_neighbours(std::vector<Query>& must) const {
    for (std::size_t at = 0; at + 1 < must.size(); ++at) {
        const WordQuery* word = plain_word(must[at]);
        if (word == nullptr || word->field == Field::file) continue;
        std::vector<std::string> shorter;
        std::size_t count = 0;
        for (const ShortName& name : short_names) {
            const std::size_t spelled = spelled_out(must, at, name.in_full);
            if (spelled == 0 || !exists(word->field, one_word(name.shorter, true))) continue;
            // A name that is a word too would find that word.
            if (name.word_too) continue;
            shorter.emplace_back(name.shorter);
            count = spelled;
        }
        if (count > 0) {
            replace(must, at, count, shorter, true);
            continue;
        }
        const WordQuery* second = plain_word(must[at + 1]);
        if (second == nullptr || second->field != word->field) continue;
        const auto joined = as_one(word->field, word->word, second->word);
        if (!joined.empty()) replace(must, at, 2, joined, false);
    }
}

}  // namespace inquit
