// A query as a tree of plain values: what was asked, free of any engine.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/schema/fields.h"
#include "indexer/text/dates.h"
#include "searcher/request.h"

namespace inquit {

// What a prefix or part of a name stands for in the index at hand; resolve() fills it in.
struct Expansion {
    bool known = false;              // false: the query was only parsed
    std::vector<std::string> terms;  // of the index, the commonest first
    std::vector<std::string>
        names;  // the first few of them for showing; none for a value that is itself meant
    std::uint64_t total = 0;  // how many there are, in `terms` or not
    // By what is known across articles, and by term: documents in which another's name means what is asked for, and
    // those in which a name in `terms` means somebody else.
    std::map<std::string, std::vector<std::uint32_t>> within = {}, without = {};
    bool operator==(const Expansion&) const = default;
};

// Another spelling of a word or phrase, which counts as the same: "united states" for U.S., e-mail for email.
struct Spelling {
    std::vector<std::string> words;  // folded: one, or a phrase of several
    bool exact = false;              // one word: this form only; a phrase is always exact
    bool hyphened = false;           // two words: only where a hyphen joins them
    bool operator==(const Spelling&) const = default;
};

// One folded word: in any of its forms, or exactly as it stands.
struct WordQuery {
    Field field = Field::text;
    std::string word;
    bool exact = false;
    bool outside = false;             // only where nobody is quoted
    bool capitals = false;            // typed in capitals, a name that is a word too: UN, EU
    std::vector<Spelling> also = {};  // resolve() fills it in
    bool operator==(const WordQuery&) const = default;
};

// wil*: every word that begins so.
struct PrefixQuery {
    Field field = Field::text;
    std::string prefix;
    Expansion expansion;
    bool outside = false;
    bool operator==(const PrefixQuery&) const = default;
};

// Two or more folded words, exactly as they stand: one after the other, or in any order and at most
// `within` words apart.
struct PhraseQuery {
    Field field = Field::text;
    std::vector<std::string> words;
    std::uint32_t within = 0;  // 0: one after the other
    bool outside = false;
    bool hyphened = false;            // typed as one word with a hyphen: policy-maker
    std::vector<Spelling> also = {};  // resolve() fills it in
    bool operator==(const PhraseQuery&) const = default;
};

// A value of a facet field.
struct ValueQuery {
    Field field{};
    std::string text;     // as it was written
    bool whole = false;   // the value itself where the index has it, not all values with its words
    bool prefix = false;  // the last word may go on
    Expansion expansion;
    bool operator==(const ValueQuery&) const = default;
};

// Published in this time, both ends included: on any day at all if both are missing.
struct DateQuery {
    std::optional<Day> from, to;
    Undated undated = Undated::drop;
    bool operator==(const DateQuery&) const = default;
};

struct Query;

// Matches what all of `must`, at least one of `some` (if there are any) and nothing of `none` match;
// everything, if all three are empty.
struct AllQuery {
    std::vector<Query> must, some, none;
    bool operator==(const AllQuery&) const = default;
};

// Matches what at least one of two or more matches.
struct EitherQuery {
    std::vector<Query> choices;
    bool operator==(const EitherQuery&) const = default;
};

enum class Reach : std::uint8_t { words, sentence, paragraph };

// Two words, phrases, alternatives of them or further NearQueries, close to each other (w/5, pre/5, w/s, w/p).
// searcher/places.h says exactly what that is.
struct NearQuery {
    std::vector<Query> sides;  // two
    Reach reach = Reach::words;
    std::uint32_t within = 0;  // Reach::words: at most so many words apart
    bool ordered = false;      // the first side stands before the second
    bool operator==(const NearQuery&) const = default;
};

// A word, phrase or alternatives of them, at least so many times in one text.
struct AtLeastQuery {
    std::uint32_t times = 1;
    std::vector<Query> what;  // one
    bool operator==(const AtLeastQuery&) const = default;
};

// brekk: quota. What `what` asks for, inside one quote by `speaker`. If nobody is called so, resolve() puts
// `otherwise` in its place: the same, read as words.
struct SaysQuery {
    ValueQuery speaker;
    std::vector<Query> what, otherwise;  // one each
    bool operator==(const SaysQuery&) const = default;
};

struct Query {
    std::variant<AllQuery,
                 EitherQuery,
                 WordQuery,
                 PrefixQuery,
                 PhraseQuery,
                 ValueQuery,
                 DateQuery,
                 NearQuery,
                 AtLeastQuery,
                 SaysQuery>
        node;
    bool operator==(const Query&) const = default;
};

// Calls `visit` with each leaf that a match must or may have: whatever stands under NOT is left out.
template <class Visit>
void for_each_wanted(const Query& query, const Visit& visit) {
    const auto each = [&](const std::vector<Query>& parts) {
        for (const Query& part : parts) for_each_wanted(part, visit);
    };
    if (const auto* all = std::get_if<AllQuery>(&query.node)) {
        each(all->must);
        each(all->some);
    } else if (const auto* either = std::get_if<EitherQuery>(&query.node)) {
        each(either->choices);
    } else if (const auto* near = std::get_if<NearQuery>(&query.node)) {
        each(near->sides);
    } else if (const auto* often = std::get_if<AtLeastQuery>(&query.node)) {
        each(often->what);
    } else if (const auto* says = std::get_if<SaysQuery>(&query.node)) {
        visit(Query{says->speaker});
        each(says->what);
    } else {
        visit(query);
    }
}

// Somewhere in it somebody is asked to say something.
inline bool asks_who_says(const Query& query) {
    const auto any = [](const std::vector<Query>& parts) {
        return std::ranges::any_of(parts, asks_who_says);
    };
    if (const auto* all = std::get_if<AllQuery>(&query.node))
        return any(all->must) || any(all->some) || any(all->none);
    if (const auto* either = std::get_if<EitherQuery>(&query.node)) return any(either->choices);
    return std::holds_alternative<SaysQuery>(query.node);
}

}  // namespace inquit
