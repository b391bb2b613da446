// Leaves: words are cut as the index cuts them.
#include "searcher/leaves.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/text/hyphens.h"
#include "indexer/text/utf8.h"
#include "indexer/text/words.h"
#include "searcher/dates.h"
#include "searcher/index.h"
#include "searcher/parser.h"
#include "searcher/short_names.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

constexpr std::size_t shortest_prefix = 2;     // letters before a *
constexpr std::size_t shortest_truncated = 4;  // letters before a !, which may be a mere mark

using Leaf = std::optional<Query>;

// negotiat! as in Nexis. A word with a capital, or a short one, is rather called out: "Yahoo!", "yes!".
bool is_truncated(std::string_view text) {
    if (!text.ends_with('!')) return false;
    text.remove_suffix(1);
    return text.size() >= shortest_truncated &&
           std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

Leaf value(const QueryToken& token, const Placing& placing, WordCount& count) {
    const FieldInfo& field = info(placing.field);
    if (token.number > 0) {
        throw QueryError(
            "~ is for words of the text",
            token.at,
            std::string(field.name) + ": takes a name, as in " + std::string(field.example));
    }
    if (words_of(token.text).empty()) return std::nullopt;
    count.add(1, token.at);
    ValueQuery out;
    out.field = placing.field;
    out.text = repair_utf8(token.text);
    out.whole = placing.exact || token.kind == QueryTokenKind::phrase;
    if (!out.whole && out.text.ends_with('*')) {
        out.text.pop_back();
        out.prefix = true;
    }
    return Query{std::move(out)};
}

Leaf prefix(std::vector<std::string> words,
            const QueryToken& token,
            const Placing& placing,
            WordCount& count) {
    if (words.size() > 1) {
        throw QueryError("only a single word can end in *",
                         token.at,
                         "write the words apart, as in: policy mak*");
    }
    if (count_code_points(words.front()) < shortest_prefix) {
        throw QueryError(words.front() + "* would stand for too many words",
                         token.at,
                         "give at least two letters before the *");
    }
    count.add(1, token.at);
    return Query{PrefixQuery{placing.field, std::move(words.front()), {}, placing.outside}};
}

// policy-maker, and nothing else.
bool is_hyphened(std::string_view text) {
    WordReader reader(text);
    HyphenReader hyphens(text);
    bool out = false;
    for (Word word; reader.next(word);) out = !hyphens.ended_by(word).empty();
    return out;
}

// UN, U.N. and un. are not the same.
bool is_capital(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_word_too(std::string_view folded) {
    return std::ranges::any_of(short_names, [&](const ShortName& name) {
        return name.word_too && name.shorter == folded;
    });
}

// One word, or several that the reader cut out of one token or found between quote marks.
Leaf words(std::vector<std::string> words,
           const QueryToken& token,
           const Placing& placing,
           WordCount& count) {
    const bool marked = token.kind == QueryTokenKind::phrase;
    count.add(words.size(), token.at);
    if (words.size() == 1) {
        WordQuery out;
        out.field = placing.field;
        out.word = std::move(words.front());
        out.exact = placing.exact || marked;
        out.outside = placing.outside;
        out.capitals = !out.exact && is_word_too(out.word) && is_capital(token.text);
        return Query{std::move(out)};
    }
    if (placing.outside && token.number > 0 && words.size() > 2) {
        throw QueryError("~ takes two words where quotes are left out",
                         token.at,
                         "write w/5 between the words, as in: out:quote (red w/5 herring w/5 net)");
    }
    PhraseQuery out;
    out.field = placing.field;
    out.words = std::move(words);
    out.within = token.number;
    out.outside = placing.outside;
    out.hyphened = !marked && !placing.exact && out.words.size() == 2 && is_hyphened(token.text);
    return Query{std::move(out)};
}

}  // namespace

void WordCount::add(std::size_t words, std::size_t at) {
    words_ += words;
    if (words_ <= most_query_words) return;
    throw QueryError("this query has too many words",
                     at,
                     "at most " + std::to_string(most_query_words) + " can be searched at once");
}

Leaf make_leaf(const QueryToken& token, const Placing& placing, WordCount& count) {
    if (placing.field == Field::date) {
        const DateSpan span = parse_dates(token.text, token.at);
        count.add(1, token.at);
        return Query{DateQuery{span.from, span.to, Undated::drop}};
    }
    if (info(placing.field).terms == Terms::exact) return value(token, placing, count);
    std::vector<std::string> cut = words_of(token.text);
    if (token.kind == QueryTokenKind::phrase) {
        if (cut.empty()) {
            throw QueryError("there is no word between these quote marks",
                             token.at,
                             "put words there, or leave the marks out");
        }
    } else {
        if (cut.empty()) return std::nullopt;
        if (!placing.exact && (token.text.ends_with('*') || is_truncated(token.text)))
            return prefix(std::move(cut), token, placing, count);
    }
    return words(std::move(cut), token, placing, count);
}

}  // namespace inquit
