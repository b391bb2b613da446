// The translation: every node of the tree becomes one Xapian operator or two.
#include "searcher/to_xapian.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "searcher/forms.h"
#include "searcher/positional.h"
#include "searcher/said_by.h"
#include "searcher/sources.h"
#include "searcher/stop_words.h"
#include "searcher/valued.h"

namespace inquit {
namespace {

using X = Xapian::Query;

// Of a prefix so many words, the commonest, have weight; the others only match.
constexpr std::size_t most_weighted = 100;

X any_of(const std::vector<X>& parts) {
    if (parts.size() == 1) return parts.front();
    return {X::OP_OR, parts.begin(), parts.end()};
}

X unweighted(const X& query) { return {X::OP_SCALE_WEIGHT, query, 0.0}; }

// By rising docid.
X listed(const std::vector<std::uint32_t>& documents) {
    std::vector<ScoredDocument> rows;
    rows.reserve(documents.size());
    for (const std::uint32_t docid : documents) rows.push_back({docid, 0});
    return listed_documents(std::move(rows));
}

std::string day_value(Day day) {
    return pack_day(static_cast<std::int32_t>(day.time_since_epoch().count()));
}

class Translator {
  public:
    explicit Translator(const Translation& with) : with_(with) {}

    X operator()(const Query& query) const {
        if (has_places_or_counts(query) && &with_.database.of(place_of(query)) != &with_.database)
            return of_articles(query);
        return std::visit([this](const auto& node) { return this->translated(node); }, query.node);
    }

  private:
    // All of its words are looked for in one field.
    static bool has_places_or_counts(const Query& query) {
        return is_positional(query) || std::holds_alternative<PhraseQuery>(query.node) ||
               std::holds_alternative<AtLeastQuery>(query.node);
    }

    // All words of a quote are said.
    [[nodiscard]] Field place(Field field) const {
        return field == Field::said && with_.database.holds_quotes() ? Field::text : field;
    }

    [[nodiscard]] OccurrencesIn occurrences() const {
        return {with_.database, with_.stemmers, with_.deadline};
    }

    [[nodiscard]] X any_form_or_exact(const WordQuery& word, Field field) const {
        if (word.exact) return X(exact_term(field, word.word));
        return lightened(stemmed(field, word.word), word.word);
    }

    // A stop word of a language weighs little in its articles: "die" in German, not in English.
    [[nodiscard]] X lightened(const X& found, const std::string& word) const {
        std::vector<std::string> light;
        for (const std::string& code : with_.database.languages()) {
            if (is_stop_word(word, code)) light.push_back(code);
        }
        if (light.empty()) return found;
        const X scaled(X::OP_SCALE_WEIGHT, found, stop_word_share);
        if (light.size() == with_.database.languages().size()) return scaled;
        return {X::OP_OR, in_languages(scaled, light, true), in_languages(found, light, false)};
    }

    // What is found in articles of these languages, or of all others. Articles without a language count as English.
    [[nodiscard]] X in_languages(const X& found,
                                 const std::vector<std::string>& languages,
                                 bool own) const {
        const bool english = std::ranges::find(languages, "en") != languages.end();
        // Of the two sets the one without English, since no language is English too.
        std::vector<X> codes;
        for (const std::string& code : with_.database.languages()) {
            const bool listed = std::ranges::find(languages, code) != languages.end();
            if (listed != english) codes.emplace_back(term(Field::language, code));
        }
        return {own == english ? X::OP_AND_NOT : X::OP_FILTER, found, any_of(codes)};
    }

    // Every article was stemmed in its own language, so a stem counts only in articles of the languages that
    // make it: "news" is stemmed "new" in German, which is another word in English. Articles without a language are
    // stemmed as English.
    [[nodiscard]] X stemmed(Field field, const std::string& word) const {
        const Stems stems = stems_of(word, with_.database, with_.stemmers);
        std::vector<X> out;
        for (const auto& [stem, languages] : stems) {
            const X found(stem_term(field, stem));
            if (stems.size() == 1) return found;
            out.push_back(in_languages(found, languages, true));
        }
        return any_of(out);
    }

    [[nodiscard]] static X all_exact(const std::vector<std::string>& words, Field field) {
        std::vector<X> terms;
        for (const std::string& word : words) terms.emplace_back(exact_term(field, word));
        return {X::OP_AND, terms.begin(), terms.end()};
    }

    // `field` as place() gives it.
    [[nodiscard]] X phrased(const std::vector<std::string>& words,
                            std::uint32_t within,
                            Field field) const {
        PhraseQuery phrase;
        phrase.field = field;
        phrase.words = words;
        phrase.within = within;
        return checked(all_exact(words, field), {phrase});
    }

    [[nodiscard]] X spelled(const Spelling& spelling, Field field) const {
        const auto& words = spelling.words;
        if (spelling.hyphened) return X(hyphen_term(field, words.front() + '-' + words.back()));
        if (words.size() > 1) return phrased(words, 0, field);
        return spelling.exact ? X(exact_term(field, words.front())) : stemmed(field, words.front());
    }

    // The best spelling gives the weight.
    [[nodiscard]] X best_of(const X& first, const std::vector<Spelling>& also, Field field) const {
        if (also.empty()) return first;
        std::vector<X> all{first};
        for (const Spelling& spelling : also) all.push_back(spelled(spelling, field));
        return {X::OP_MAX, all.begin(), all.end()};
    }

    // What `query` finds by its terms alone has the weight; of these, positions say which match.
    [[nodiscard]] X checked(const X& terms, Query query) const {
        return {X::OP_FILTER, terms, documents_with(std::move(query), occurrences())};
    }

    [[nodiscard]] X translated(const WordQuery& word) const {
        const Field field = place(word.field);
        const X found = best_of(any_form_or_exact(word, field), word.also, field);
        return word.outside ? checked(found, {word}) : found;
    }

    [[nodiscard]] X translated(const PrefixQuery& prefix) const {
        const auto& terms = prefix.expansion.terms;
        if (terms.empty()) return X::MatchNothing;
        const auto kept = std::min(terms.size(), most_weighted);
        X found(X::OP_SYNONYM, terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(kept));
        if (kept < terms.size())
            found = X(X::OP_AND_MAYBE, documents_with_any(terms, with_.deadline), found);
        return prefix.outside ? checked(found, {prefix}) : found;
    }

    [[nodiscard]] X translated(const PhraseQuery& phrase) const {
        const Field field = place(phrase.field);
        if (phrase.outside) return checked(loose({phrase}), {phrase});
        return best_of(phrased(phrase.words, phrase.within, field), phrase.also, field);
    }

    // The terms of what positions decide: words need not stand anywhere in particular.
    [[nodiscard]] X loose(const Query& query) const {
        if (const auto* word = std::get_if<WordQuery>(&query.node)) {
            WordQuery anywhere = *word;
            anywhere.outside = false;
            return translated(anywhere);
        }
        if (const auto* prefix = std::get_if<PrefixQuery>(&query.node)) {
            PrefixQuery anywhere = *prefix;
            anywhere.outside = false;
            return translated(anywhere);
        }
        if (const auto* phrase = std::get_if<PhraseQuery>(&query.node)) {
            const Field field = place(phrase->field);
            return best_of(all_exact(phrase->words, field), phrase->also, field);
        }
        std::vector<X> parts;
        if (const auto* near = std::get_if<NearQuery>(&query.node)) {
            for (const Query& side : near->sides) parts.push_back(loose(side));
            return {X::OP_AND, parts.begin(), parts.end()};
        }
        if (const auto* either = std::get_if<EitherQuery>(&query.node)) {
            for (const Query& choice : either->choices) parts.push_back(loose(choice));
            return any_of(parts);
        }
        return X::MatchAll;
    }

    [[nodiscard]] X translated(const NearQuery& near) const {
        return checked(loose({near}), {near});
    }

    [[nodiscard]] X translated(const AtLeastQuery& often) const {
        return checked(loose(often.what.front()), {often});
    }

    [[nodiscard]] X translated(const SaysQuery& says) const {
        const X by = translated(says.speaker);
        if (with_.database.holds_quotes()) return {X::OP_FILTER, (*this)(says.what.front()), by};
        if (with_.quotes == nullptr) return X::MatchNothing;
        const Translation in_quotes{*with_.quotes, nullptr, with_.stemmers, with_.deadline};
        const X found(X::OP_FILTER, Translator(in_quotes)(says.what.front()), by);
        return listed_documents(articles_of(
            match(with_.quotes->xapian(), found, with_.deadline), *with_.quotes, with_.database));
    }

    // Quotes by what stands with their articles.
    [[nodiscard]] X of_articles(const ValueQuery& value) const {
        return still_there(
            unweighted(listed(documents_with_value(value, with_.database, with_.deadline))));
    }

    [[nodiscard]] X of_articles(const Query& query) const {
        Database& articles = with_.database.of(place_of(query));
        const Translation in_articles{articles, nullptr, with_.stemmers, with_.deadline};
        const auto found = match(articles.xapian(), Translator(in_articles)(query), with_.deadline);
        return still_there(listed_documents(quotes_of(found, with_.database, articles.xapian())));
    }

    // Where the two databases are of different commits, a quote may be gone.
    [[nodiscard]] X still_there(const X& quotes) const {
        const Database& articles = with_.database.of(Field::title);
        if (articles.metadata(key::generation) == with_.database.metadata(key::generation))
            return quotes;
        return {X::OP_FILTER, quotes, X::MatchAll};
    }

    [[nodiscard]] X translated(const ValueQuery& value) const {
        if (&with_.database.of(value.field) != &with_.database) return of_articles(value);
        const Expansion& expansion = value.expansion;
        const auto& terms = expansion.terms;
        std::vector<X> parts;
        for (const auto& [term, documents] : expansion.within)
            parts.emplace_back(X::OP_FILTER, X(term), listed(documents));
        if (terms.size() > most_weighted && expansion.without.empty()) {
            parts.push_back(documents_with_any(terms, with_.deadline));
        } else {
            for (const std::string& term : terms) {
                const auto without = expansion.without.find(term);
                parts.push_back(without == expansion.without.end()
                                    ? X(term)
                                    : X(X::OP_AND_NOT, X(term), listed(without->second)));
            }
        }
        if (parts.empty()) return X::MatchNothing;
        return unweighted(any_of(parts));
    }

    [[nodiscard]] static X translated(const DateQuery& date) {
        const Xapian::valueno slot = info(Field::date).slot;
        const X dated(X::OP_VALUE_GE, slot, pack_day(no_day + 1));
        const X undated(X::OP_AND_NOT, X::MatchAll, dated);
        X in_range = dated;
        if (date.from && date.to) {
            in_range = X(X::OP_VALUE_RANGE, slot, day_value(*date.from), day_value(*date.to));
        } else if (date.from) {
            in_range = X(X::OP_VALUE_GE, slot, day_value(*date.from));
        } else if (date.to) {
            in_range = X(X::OP_VALUE_RANGE, slot, pack_day(no_day + 1), day_value(*date.to));
        }
        switch (date.undated) {
            case Undated::drop:
                return unweighted(in_range);
            case Undated::only:
                return unweighted(undated);
            case Undated::keep:
                return unweighted(X(X::OP_OR, in_range, undated));
        }
        return X::MatchNothing;
    }

    [[nodiscard]] std::vector<X> each(const std::vector<Query>& parts) const {
        std::vector<X> out;
        out.reserve(parts.size());
        for (const Query& part : parts) out.push_back((*this)(part));
        return out;
    }

    [[nodiscard]] X translated(const AllQuery& all) const {
        std::vector<X> must = each(all.must);
        if (!all.some.empty()) must.push_back(any_of(each(all.some)));
        X wanted = must.empty() ? X::MatchAll : X(X::OP_AND, must.begin(), must.end());
        if (all.none.empty()) return wanted;
        return {X::OP_AND_NOT, wanted, any_of(each(all.none))};
    }

    [[nodiscard]] X translated(const EitherQuery& either) const {
        return any_of(each(either.choices));
    }

    const Translation& with_;
};

}  // namespace

Xapian::Query to_xapian(const Query& query, const Translation& with) {
    return Translator(with)(query);
}

}  // namespace inquit
