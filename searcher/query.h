// A query as a tree of plain values: what was asked, free of any engine.
#pragma once

#include <cstdint>
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
    bool operator==(const Expansion&) const = default;
};

// One folded word: in any of its forms, or exactly as it stands.
struct WordQuery {
    Field field = Field::text;
    std::string word;
    bool exact = false;
    bool operator==(const WordQuery&) const = default;
};

// wil*: every word that begins so.
struct PrefixQuery {
    Field field = Field::text;
    std::string prefix;
    Expansion expansion;
    bool operator==(const PrefixQuery&) const = default;
};

// Two or more folded words, exactly as they stand: one after the other, or in any order and at most
// `within` words apart.
struct PhraseQuery {
    Field field = Field::text;
    std::vector<std::string> words;
    std::uint32_t within = 0;  // 0: one after the other
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

struct Query {
    std::variant<AllQuery, EitherQuery, WordQuery, PrefixQuery, PhraseQuery, ValueQuery, DateQuery>
        node;
    bool operator==(const Query&) const = default;
};

// Calls `visit` with each leaf that a match must or may have: whatever stands under NOT is left out.
template <class Visit>
void for_each_wanted(const Query& query, const Visit& visit) {
    if (const auto* all = std::get_if<AllQuery>(&query.node)) {
        for (const Query& part : all->must) for_each_wanted(part, visit);
        for (const Query& part : all->some) for_each_wanted(part, visit);
    } else if (const auto* either = std::get_if<EitherQuery>(&query.node)) {
        for (const Query& part : either->choices) for_each_wanted(part, visit);
    } else {
        visit(query);
    }
}

}  // namespace inquit
