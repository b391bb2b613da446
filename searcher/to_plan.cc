// The translation: every node of the query becomes one operator or two.
#include "searcher/to_plan.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "searcher/forms.h"
#include "searcher/match.h"
#include "searcher/positional.h"
#include "searcher/said_by.h"
#include "searcher/stop_words.h"
#include "searcher/valued.h"

namespace inquit {
namespace {

// Of a prefix so many words, the commonest, have weight; the others only match.
constexpr std::size_t most_weighted = 100;

// By rising docid.
Plan those(const std::vector<std::uint32_t>& documents) {
    std::vector<ScoredDocument> rows;
    rows.reserve(documents.size());
    for (const std::uint32_t docid : documents) rows.push_back({docid, 0});
    return listed(std::move(rows));
}

class Translator {
  public:
    explicit Translator(const Translation& with) : with_(with) {}

    Plan operator()(const Query& query) const {
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

    [[nodiscard]] Plan any_form_or_exact(const WordQuery& word, Field field) const {
        if (word.exact) return term_plan(exact_term(field, word.word));
        return lightened(stemmed(field, word.word), word.word);
    }

    // A stop word of a language weighs little in its articles: "die" in German, not in English.
    [[nodiscard]] Plan lightened(const Plan& found, const std::string& word) const {
        std::vector<std::string> light;
        for (const std::string& code : with_.database.languages()) {
            if (is_stop_word(word, code)) light.push_back(code);
        }
        if (light.empty()) return found;
        const Plan light_found = scaled(found, stop_word_share);
        if (light.size() == with_.database.languages().size()) return light_found;
        return any_of({in_languages(light_found, light, true), in_languages(found, light, false)});
    }

    // What is found in articles of these languages, or of all others. Articles without a language count as English.
    [[nodiscard]] Plan in_languages(const Plan& found,
                                    const std::vector<std::string>& languages,
                                    bool own) const {
        const bool english = std::ranges::find(languages, "en") != languages.end();
        // Of the two sets the one without English, since no language is English too.
        Plans codes;
        for (const std::string& code : with_.database.languages()) {
            const bool listed = std::ranges::find(languages, code) != languages.end();
            if (listed != english) codes.push_back(term_plan(term(Field::language, code)));
        }
        return own == english ? without(found, any_of(std::move(codes)))
                              : only(found, any_of(std::move(codes)));
    }

    // Every article was stemmed in its own language, so a stem counts only in articles of the languages that
    // make it: "news" is stemmed "new" in German, which is another word in English. Articles without a language are
    // stemmed as English.
    [[nodiscard]] Plan stemmed(Field field, const std::string& word) const {
        const Stems stems = stems_of(word, with_.database, with_.stemmers);
        Plans out;
        for (const auto& [stem, languages] : stems) {
            const Plan found = term_plan(stem_term(field, stem));
            if (stems.size() == 1) return found;
            out.push_back(in_languages(found, languages, true));
        }
        return any_of(std::move(out));
    }

    [[nodiscard]] static Plan all_exact(const std::vector<std::string>& words, Field field) {
        Plans terms;
        for (const std::string& word : words) terms.push_back(term_plan(exact_term(field, word)));
        return each_of(std::move(terms));
    }

    // `field` as place() gives it.
    [[nodiscard]] Plan phrased(const std::vector<std::string>& words,
                               std::uint32_t within,
                               Field field) const {
        PhraseQuery phrase;
        phrase.field = field;
        phrase.words = words;
        phrase.within = within;
        return checked(all_exact(words, field), {phrase});
    }

    [[nodiscard]] Plan spelled(const Spelling& spelling, Field field) const {
        const auto& words = spelling.words;
        if (spelling.hyphened)
            return term_plan(hyphen_term(field, words.front() + '-' + words.back()));
        if (words.size() > 1) return phrased(words, 0, field);
        return spelling.exact ? term_plan(exact_term(field, words.front()))
                              : stemmed(field, words.front());
    }

    // The best spelling gives the weight.
    [[nodiscard]] Plan best_spelling(const Plan& first,
                                     const std::vector<Spelling>& also,
                                     Field field) const {
        if (also.empty()) return first;
        Plans all{first};
        for (const Spelling& spelling : also) all.push_back(spelled(spelling, field));
        return best_of(std::move(all));
    }

    // What `query` finds by its terms alone has the weight; of these, positions say which match.
    [[nodiscard]] Plan checked(const Plan& terms, Query query) const {
        return placed(terms, std::move(query), occurrences());
    }

    [[nodiscard]] Plan translated(const WordQuery& word) const {
        const Field field = place(word.field);
        const Plan found = best_spelling(any_form_or_exact(word, field), word.also, field);
        return word.outside ? checked(found, {word}) : found;
    }

    [[nodiscard]] Plan translated(const PrefixQuery& prefix) const {
        const auto& terms = prefix.expansion.terms;
        if (terms.empty()) return {};
        const auto kept = std::min(terms.size(), most_weighted);
        Plan found = one_word({terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(kept)});
        if (kept < terms.size()) found = plus(many_terms(terms), found);
        return prefix.outside ? checked(found, {prefix}) : found;
    }

    [[nodiscard]] Plan translated(const PhraseQuery& phrase) const {
        const Field field = place(phrase.field);
        if (phrase.outside) return checked(loose({phrase}), {phrase});
        return best_spelling(phrased(phrase.words, phrase.within, field), phrase.also, field);
    }

    // The terms of what positions decide: words need not stand anywhere in particular.
    [[nodiscard]] Plan loose(const Query& query) const {
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
            return best_spelling(all_exact(phrase->words, field), phrase->also, field);
        }
        Plans parts;
        if (const auto* near = std::get_if<NearQuery>(&query.node)) {
            for (const Query& side : near->sides) parts.push_back(loose(side));
            return each_of(std::move(parts));
        }
        if (const auto* either = std::get_if<EitherQuery>(&query.node)) {
            for (const Query& choice : either->choices) parts.push_back(loose(choice));
            return any_of(std::move(parts));
        }
        return everything();
    }

    [[nodiscard]] Plan translated(const NearQuery& near) const {
        return checked(loose({near}), {near});
    }

    [[nodiscard]] Plan translated(const AtLeastQuery& often) const {
        return checked(loose(often.what.front()), {often});
    }

    [[nodiscard]] Plan translated(const SaysQuery& says) const {
        const Plan by = translated(says.speaker);
        if (with_.database.holds_quotes()) return only((*this)(says.what.front()), by);
        if (with_.quotes == nullptr) return {};
        const Translation in_quotes{*with_.quotes, nullptr, with_.stemmers, with_.deadline};
        const Plan found = only(Translator(in_quotes)(says.what.front()), by);
        return listed(articles_of(
            match(*with_.quotes, found, with_.deadline), *with_.quotes, with_.database));
    }

    // Quotes by what stands with their articles.
    [[nodiscard]] Plan of_articles(const ValueQuery& value) const {
        return still_there(those(documents_with_value(value, with_.database, with_.deadline)));
    }

    [[nodiscard]] Plan of_articles(const Query& query) const {
        Database& articles = with_.database.of(place_of(query));
        const Translation in_articles{articles, nullptr, with_.stemmers, with_.deadline};
        const auto found = match(articles, Translator(in_articles)(query), with_.deadline);
        return still_there(listed(quotes_of(found, with_.database, articles.xapian())));
    }

    // Where the two databases are of different commits, a quote may be gone.
    [[nodiscard]] Plan still_there(const Plan& quotes) const {
        const Database& articles = with_.database.of(Field::title);
        if (articles.metadata(key::generation) == with_.database.metadata(key::generation))
            return quotes;
        return only(quotes, everything());
    }

    [[nodiscard]] Plan translated(const ValueQuery& value) const {
        if (&with_.database.of(value.field) != &with_.database) return of_articles(value);
        const Expansion& expansion = value.expansion;
        const auto& terms = expansion.terms;
        Plans parts;
        for (const auto& [term, documents] : expansion.within)
            parts.push_back(only(term_plan(term), those(documents)));
        if (terms.size() > most_weighted && expansion.without.empty()) {
            parts.push_back(many_terms(terms));
        } else {
            for (const std::string& term : terms) {
                const auto without_it = expansion.without.find(term);
                parts.push_back(without_it == expansion.without.end()
                                    ? term_plan(term)
                                    : without(term_plan(term), those(without_it->second)));
            }
        }
        return unweighted(any_of(std::move(parts)));
    }

    [[nodiscard]] static Plan translated(const DateQuery& date) { return dated(date); }

    [[nodiscard]] Plans each(const std::vector<Query>& parts) const {
        Plans out;
        out.reserve(parts.size());
        for (const Query& part : parts) out.push_back((*this)(part));
        return out;
    }

    [[nodiscard]] Plan translated(const AllQuery& all) const {
        Plans must = each(all.must);
        if (!all.some.empty()) must.push_back(any_of(each(all.some)));
        Plan wanted = each_of(std::move(must));
        if (all.none.empty()) return wanted;
        return without(std::move(wanted), any_of(each(all.none)));
    }

    [[nodiscard]] Plan translated(const EitherQuery& either) const {
        return any_of(each(either.choices));
    }

    const Translation& with_;
};

}  // namespace

Plan to_plan(const Query& query, const Translation& with) { return Translator(with)(query); }

}  // namespace inquit
