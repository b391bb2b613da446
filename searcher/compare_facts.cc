// Names are looked for in the other text's folded words, numbers and dates by what they mean.
#include "searcher/compare_facts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/text/dates.h"
#include "indexer/text/words.h"
#include "indexer/wording/numbers.h"

namespace inquit {
namespace {

struct Token {
    std::string folded;
    Span span;
};

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> out;
    WordReader reader(text);
    for (Word word; reader.next(word);) out.push_back({std::string(word.folded), word.span});
    return out;
}

// The folded words with one space around each, for finding names in.
std::string spaced(const std::vector<Token>& words) {
    std::string out = " ";
    for (const Token& word : words) out += word.folded + ' ';
    return out;
}

// A number or a date by what it means.
struct Meaning {
    std::string key;
    Span span;
};

struct Meanings {
    std::vector<Meaning> numbers, dates;
};

bool in_digits(std::string_view word, std::size_t fewest, std::size_t most) {
    return word.size() >= fewest && word.size() <= most &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_day(std::string_view word) { return in_digits(word, 1, 2); }

bool is_year(std::string_view word) {
    return in_digits(word, 4, 4) && word >= "1600" && word <= "2100";
}

// 9 April, April 9: a year does not set two of them apart, for one of the papers leaves it out.
std::optional<std::string> day_of(std::string_view day, std::string_view month) {
    if (!is_day(day) || month.size() < 3 || in_digits(month, 1, month.size())) return std::nullopt;
    const auto parsed = parse_day(std::string(day) + ' ' + std::string(month) + " 2000");
    return parsed ? std::optional(iso(*parsed).substr(4)) : std::nullopt;
}

Meanings meanings(const std::vector<Token>& words) {
    Meanings out;
    std::vector<std::string_view> folded;
    folded.reserve(words.size());
    for (const Token& word : words) folded.push_back(word.folded);
    for (std::size_t i = 0; i < words.size();) {
        const std::string_view next = i + 1 < words.size() ? folded[i + 1] : std::string_view();
        auto day = day_of(folded[i], next);
        if (!day) day = day_of(next, folded[i]);
        if (day) {
            out.dates.push_back({*day, {words[i].span.begin, words[i + 1].span.end}});
            i += 2;
            continue;
        }
        if (is_year(folded[i])) {
            out.dates.push_back({words[i].folded, words[i].span});
            ++i;
            continue;
        }
        const ReadNumber number = read_number(std::span(folded).subspan(i));
        if (number.words > 0) {
            out.numbers.push_back(
                {number.value, {words[i].span.begin, words[i + number.words - 1].span.end}});
        }
        i += std::max<std::size_t>(number.words, 1);
    }
    return out;
}

std::vector<FactPlace> only_in(const std::vector<Meaning>& of, const std::vector<Meaning>& other) {
    std::set<std::string_view> theirs;
    for (const Meaning& meaning : other) theirs.insert(meaning.key);
    std::map<std::string_view, std::size_t> seen;
    std::vector<FactPlace> out;
    for (const Meaning& meaning : of) {
        if (theirs.contains(meaning.key)) continue;
        const auto [place, fresh] = seen.emplace(meaning.key, out.size());
        if (fresh) out.push_back({meaning.span, 0});
        ++out[place->second].times;
    }
    return out;
}

// The part of a name by which a text that does not give all of it would call it.
std::string short_name(const Entity& entity) {
    const std::vector<Token> words = tokens(entity.name);
    if (words.empty()) return {};
    if (entity.type != EntityType::person) {
        std::string row = spaced(words);
        return row;
    }
    return ' ' + words.back().folded + ' ';
}

}  // namespace

FactPlaces facts_only_in(const ArticleRecord& of, const ArticleRecord& other) {
    FactPlaces out;
    const std::vector<Token> theirs = tokens(other.article.body);
    const std::string text = spaced(theirs);
    std::map<std::uint32_t, FactPlace> named;  // by entity
    for (const Mention& mention : of.analysis.mentions) {
        if (mention.entity >= of.analysis.entities.size()) continue;  // a damaged record
        auto& place = named.emplace(mention.entity, FactPlace{mention.span, 0}).first->second;
        ++place.times;
    }
    for (const auto& [entity, place] : named) {
        const Entity& what = of.analysis.entities[entity];
        const std::string name = short_name(what);
        if (name.empty() || text.find(name) != std::string::npos) continue;
        auto& list = what.type == EntityType::person  ? out.people
                     : what.type == EntityType::place ? out.places
                                                      : out.organisations;
        list.push_back(place);
    }
    for (auto* list : {&out.people, &out.organisations, &out.places})
        std::ranges::sort(*list, {}, [](const FactPlace& place) { return place.span.begin; });
    const Meanings mine = meanings(tokens(of.article.body));
    const Meanings other_meanings = meanings(theirs);
    out.numbers = only_in(mine.numbers, other_meanings.numbers);
    out.dates = only_in(mine.dates, other_meanings.dates);
    return out;
}

}  // namespace inquit
