// Clusters of personal names by surname and first name.
#include "indexer/analysis/people.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "indexer/text/short_forms.h"

namespace inquit {
namespace {

constexpr std::size_t most_of_a_surname = 64;  // people compared; more have nothing to do with news

// Mr Brekk is Brekk elsewhere; Queen Amabel is hardly ever Amabel.
bool is_courtesy(std::string_view honorific) {
    return honorific == "mr" || honorific == "mrs" || honorific == "ms" || honorific == "miss" ||
           honorific == "messrs" || honorific == "mssrs";
}

}  // namespace

bool People::same_first(std::uint32_t a, std::uint32_t b) const {
    if (a == b) return true;
    std::string_view x = reading_.words[a].folded;
    std::string_view y = reading_.words[b].folded;
    if (x.size() > y.size()) std::swap(x, y);
    if (x.empty()) return false;
    // J. for Jonty, J.T. for J., Don for Donald
    const bool initials = x.size() <= 2 && x[0] == y[0];
    return initials || (x.size() >= 3 && y.starts_with(x) && y.size() > x.size() + 1) ||
           is_short_form(x, y);
}

bool People::compatible(const Person& person, const std::vector<std::uint32_t>& words) const {
    const auto& longer = person.words.size() >= words.size() ? person.words : words;
    const auto& shorter = person.words.size() >= words.size() ? words : person.words;
    if (std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin())) return true;
    return longer.back() == shorter.back() && shorter.size() > 1 &&
           same_first(longer[0], shorter[0]);
}

std::optional<std::uint32_t> People::same(const std::vector<std::uint32_t>& words,
                                          std::uint32_t suffix) const {
    const auto found = by_last_.find(words.back());
    if (found == by_last_.end()) return std::nullopt;
    for (const std::uint32_t candidate : found->second) {
        const Person& person = people_[candidate];
        if (suffix != person.suffix && suffix != Vocabulary::none && person.words.size() > 1)
            continue;
        if (suffix == Vocabulary::none && person.suffix != Vocabulary::none && words.size() > 1)
            continue;
        if (compatible(person, words)) return candidate;
    }
    return std::nullopt;
}

bool People::is_shouted(Span form) const {
    const std::string_view text = slice(reading_.body, form);
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

void People::lengthen(std::uint32_t number, std::vector<std::uint32_t> words, Span form) {
    Person& person = people_[number];
    // Of two forms of as many words the longer one, but never one in capitals only.
    const bool shouted = !person.words.empty() && is_shouted(person.form) && !is_shouted(form);
    const bool longer = words.size() > person.words.size() ||
                        (words.size() == person.words.size() && form.size() > person.form.size() &&
                         !is_shouted(form));
    if (!longer && !(shouted && words.size() == person.words.size())) return;
    if (person.words.empty() || words.front() != person.words.front()) {
        auto& firsts = by_first_[words.front()];
        if (words.size() > 1 && firsts.size() < most_of_a_surname) firsts.push_back(number);
    }
    person.words = std::move(words);
    person.form = form;
}

std::uint32_t People::add_alone(const NameSpan& name) {
    const Token& token = reading_.tokens[name.first];
    const auto number = static_cast<std::uint32_t>(people_.size());
    Person person;
    person.words = {token.word};
    person.form = token.span;
    person.gender = 3 * name.gender;
    person.first_token = name.first;
    people_.push_back(std::move(person));
    auto& lasts = by_last_[token.word];
    if (lasts.size() < most_of_a_surname) lasts.push_back(number);
    return number;
}

void People::call_by_honorific(std::uint32_t number, const NameSpan& name) {
    Person& person = people_[number];
    if (person.words.size() > 1 || name.titles_last <= name.titles_first ||
        name.titles_last != name.first)
        return;
    const Token& honorific = reading_.tokens[name.titles_last - 1];
    if (!reading_.is(honorific, cls::honorific) || is_courtesy(reading_.folded(honorific))) return;
    person.form = {honorific.span.begin, reading_.tokens[name.last - 1].span.end};
}

People::Words People::words_of(std::uint32_t first, std::uint32_t last) const {
    Words out;
    if (last - first > 1 && reading_.is(reading_.tokens[last - 1], cls::suffix))
        out.suffix = reading_.tokens[--last].word;
    for (std::uint32_t i = first; i < last; ++i) {
        const Token& token = reading_.tokens[i];
        if (token.kind != TokenKind::word) continue;
        const bool marked =
            i > first && reading_.tokens[i - 1].kind == TokenKind::mark && i + 2 < last;
        if (marked) {
            out.nickname = token.word;
        } else {
            out.words.push_back(token.word);
        }
    }
    if (out.words.empty()) out.words.push_back(reading_.tokens[first].word);
    return out;
}

std::uint32_t People::add(const NameSpan& name) {
    auto [words, suffix, nickname] = words_of(name.first, name.last);
    const Span form = {reading_.tokens[name.first].span.begin,
                       reading_.tokens[name.last - 1].span.end};
    std::uint32_t number = 0;
    if (const auto known = same(words, suffix)) {
        number = *known;
    } else {
        number = static_cast<std::uint32_t>(people_.size());
        people_.push_back({});
        people_.back().first_token = name.first;
        auto& lasts = by_last_[words.back()];
        if (lasts.size() < most_of_a_surname) lasts.push_back(number);
    }
    if (nickname != Vocabulary::none) by_first_[nickname].push_back(number);
    Person& person = people_[number];
    if (suffix != Vocabulary::none) person.suffix = suffix;
    person.full += words.size() > 1;
    person.gender += 3 * name.gender;
    if (words.size() > 1 && person.gender == 0) {
        const Classes first = reading_.words[words.front()].classes & cls::first_name;
        if (first == cls::first_male) ++person.gender;
        if (first == cls::first_female) --person.gender;
    }
    lengthen(number, std::move(words), form);
    return number;
}

std::optional<std::uint32_t> People::best(const std::vector<std::uint32_t>& of, int gender) const {
    // Of the sex that the title says before those of unknown sex; then the one most often named in full.
    const auto rank = [&](std::uint32_t number) {
        const Person& person = people_[number];
        const bool known = gender != 0 && person.sex() == gender;
        return std::tuple(known, person.full, -static_cast<std::int64_t>(person.first_token));
    };
    std::optional<std::uint32_t> found;
    for (const std::uint32_t candidate : of) {
        if (gender != 0 && people_[candidate].sex() == -gender) continue;
        if (!found || rank(candidate) > rank(*found)) found = candidate;
    }
    return found;
}

std::optional<std::uint32_t> People::by_word(std::uint32_t word, int gender) const {
    if (const auto last = by_last_.find(word); last != by_last_.end()) {
        if (const auto found = best(last->second, gender)) return found;
    }
    if (const auto first = by_first_.find(word); first != by_first_.end())
        return best(first->second, gender);
    return std::nullopt;
}

std::optional<std::uint32_t> People::by_words(std::uint32_t first, std::uint32_t last) const {
    const Words name = words_of(first, last);
    return same(name.words, name.suffix);
}

}  // namespace inquit
