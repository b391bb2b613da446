// Questions about the tree.
#include "searcher/positional.h"

#include <algorithm>

namespace inquit {
namespace {

// "a b c"~5 asks for a window, which is no pair of places; "a b"~5 is a w/5 b.
bool has_places(const PhraseQuery& phrase) {
    return phrase.within == 0 || phrase.words.size() == 2;
}

bool in_one_place(const std::vector<Query>& parts) {
    return std::ranges::all_of(parts,
                               [&](const Query& part) { return same_place(part, parts.front()); });
}

}  // namespace

Field place_of(const Query& query) {
    Field out = Field::text;
    for_each_wanted(query, [&](const Query& leaf) {
        if (const auto* word = std::get_if<WordQuery>(&leaf.node)) out = word->field;
        if (const auto* prefix = std::get_if<PrefixQuery>(&leaf.node)) out = prefix->field;
        if (const auto* phrase = std::get_if<PhraseQuery>(&leaf.node)) out = phrase->field;
    });
    return out == Field::said ? Field::text : out;
}

bool is_positional(const Query& query) {
    if (std::holds_alternative<NearQuery>(query.node)) return true;
    if (const auto* phrase = std::get_if<PhraseQuery>(&query.node)) return has_places(*phrase);
    if (const auto* either = std::get_if<EitherQuery>(&query.node))
        return std::ranges::all_of(either->choices, is_positional) && in_one_place(either->choices);
    return is_countable(query);
}

bool is_countable(const Query& query) {
    if (std::holds_alternative<WordQuery>(query.node) ||
        std::holds_alternative<PrefixQuery>(query.node))
        return true;
    if (const auto* phrase = std::get_if<PhraseQuery>(&query.node)) return phrase->within == 0;
    const auto* either = std::get_if<EitherQuery>(&query.node);
    return either != nullptr && std::ranges::all_of(either->choices, is_countable) &&
           in_one_place(either->choices);
}

bool same_place(const Query& a, const Query& b) { return place_of(a) == place_of(b); }

}  // namespace inquit
