// Walks over the terms of a field. They are folded already, and the commonest come first.
#include "searcher/resolve.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "indexer/schema/terms.h"
#include "indexer/text/fold.h"
#include "searcher/across.h"
#include "searcher/printed_value.h"
#include "searcher/spellings.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

constexpr std::size_t most_shown = 3;

struct Found {
    std::string term;
    std::uint32_t documents;
};

// All terms that begin with `begin` and that `wanted` takes.
template <class Wanted>
std::vector<Found> terms_with(const Xapian::Database& database,
                              const std::string& begin,
                              Deadline& deadline,
                              const Wanted& wanted) {
    std::vector<Found> out;
    for (auto it = database.allterms_begin(begin); it != database.allterms_end(begin); ++it) {
        deadline.tick();
        std::string term = *it;
        if (wanted(term)) out.push_back({std::move(term), it.get_termfreq()});
    }
    return out;
}

Expansion commonest_first(std::vector<Found> found) {
    Expansion out;
    out.known = true;
    out.total = found.size();
    std::ranges::sort(found, [](const Found& a, const Found& b) {
        return std::tie(b.documents, a.term) < std::tie(a.documents, b.term);
    });
    for (Found& row : found) out.terms.push_back(std::move(row.term));
    return out;
}

// All of `words` are among the words of `value`; with `prefix` the last may go on.
bool has_words(std::string_view value, const std::vector<std::string>& words, bool prefix) {
    // Most names fail here, at a tenth of the price. Where a point or comma stands, words may be written otherwise
    // than they are folded (f.b.i., 1,000).
    if (value.find(words.front()) == std::string_view::npos &&
        value.find_first_of(".,") == std::string_view::npos)
        return false;
    const std::vector<std::string> there = words_of(value);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool open = prefix && i + 1 == words.size();
        const bool found = std::ranges::any_of(there, [&](const std::string& word) {
            return open ? word.starts_with(words[i]) : word == words[i];
        });
        if (!found) return false;
    }
    return true;
}

class Resolver {
  public:
    explicit Resolver(const Resolving& with)
        : with_(with),
          database_(with.database),
          names_(with.database.names()),
          deadline_(with.deadline),
          spellings_(with.database, with.stemmers, with.deadline) {}

    void operator()(Query& query) const {
        if (const auto* says = std::get_if<SaysQuery>(&query.node)) {
            query = said_or_words(*says);
            return;
        }
        std::visit([this](auto& node) { fill(node); }, query.node);
        unwrap(query);
    }

    // First of all, and once: what is put in the place of two words has these again.
    void join_neighbours(Query& query) const {
        const auto each_of = [this](std::vector<Query>& parts) {
            for (Query& part : parts) join_neighbours(part);
        };
        if (auto* either = std::get_if<EitherQuery>(&query.node)) {
            each_of(either->choices);
        } else if (auto* all = std::get_if<AllQuery>(&query.node)) {
            each_of(all->must);
            each_of(all->some);
            each_of(all->none);
            spellings_.add_to_neighbours(all->must);
        }
    }

  private:
    // An AND of one part is that part.
    static void unwrap(Query& query) {
        auto* all = std::get_if<AllQuery>(&query.node);
        if (all == nullptr || all->must.size() != 1 || !all->some.empty() || !all->none.empty())
            return;
        Query only = std::move(all->must.front());
        query = std::move(only);
    }

    void each(std::vector<Query>& parts) const {
        for (Query& part : parts) (*this)(part);
    }

    void fill(AllQuery& all) const {
        each(all.must);
        each(all.some);
        each(all.none);
    }

    void fill(EitherQuery& either) const { each(either.choices); }

    void fill(NearQuery& near) const { each(near.sides); }

    void fill(AtLeastQuery& often) const { each(often.what); }

    void fill(SaysQuery& /*says*/) const {}

    // "chancellor brekk: quota" is chancellor AND (brekk: quota), if only Brekk is a speaker.
    [[nodiscard]] Query said_or_words(const SaysQuery& says) const {
        // Who says it is asked of the quotes.
        Database& in = with_.quotes != nullptr ? *with_.quotes : with_.database;
        const Resolving in_quotes{in, nullptr, with_.stemmers, with_.deadline, with_.expand};
        const Resolver quotes(in_quotes);
        SaysQuery out = says;
        quotes.fill(out.speaker);
        std::vector<std::string> before;
        if (!out.speaker.whole) {
            std::vector<std::string> words = words_of(says.speaker.text);
            while (out.speaker.expansion.terms.empty() && words.size() > 1) {
                before.push_back(std::move(words.front()));
                words.erase(words.begin());
                out.speaker.text.clear();
                for (const std::string& word : words)
                    out.speaker.text += (out.speaker.text.empty() ? "" : " ") + word;
                quotes.fill(out.speaker);
            }
        }
        if (out.speaker.expansion.terms.empty()) {
            Query words = says.otherwise.front();
            resolve(words, with_);
            return words;
        }
        out.otherwise.clear();
        resolve(out.what.front(), in_quotes);
        if (before.empty()) return {std::move(out)};
        AllQuery all;
        for (std::string& word : before) {
            WordQuery leaf;
            leaf.word = std::move(word);
            all.must.push_back({std::move(leaf)});
        }
        each(all.must);
        all.must.push_back({std::move(out)});
        return {std::move(all)};
    }

    void fill(PrefixQuery& prefix) const {
        // In the quotes database all words are said.
        const bool said = prefix.field == Field::said && database_.holds_quotes();
        const Field field = said ? Field::text : prefix.field;
        const std::string begin = exact_term(field, prefix.prefix);
        prefix.expansion = commonest_first(
            terms_with(database_.of(field).xapian(), begin, deadline_, [](const std::string&) {
                return true;
            }));
        for (const std::string& term : prefix.expansion.terms) {
            if (prefix.expansion.names.size() == most_shown) break;
            prefix.expansion.names.push_back(term.substr(info(field).prefix.size()));
        }
    }

    void fill(ValueQuery& value) const {
        const Xapian::Database& database = database_.of(value.field).xapian();
        std::string itself = term(value.field, value.text);
        const bool there = database.term_exists(itself);
        if (value.whole && !(there && is_surname(value, itself))) {
            if (auto across = whole_across(value, there, names_)) {
                value.expansion = std::move(*across);
                return;
            }
            if (there) {
                value.expansion = {true, {std::move(itself)}, {}, 1};
                return;
            }
        }
        // Folded first: the values in terms are, and U.S. reads otherwise in small letters.
        const std::vector<std::string> words = words_of(fold(value.text));
        const std::string prefix(info(value.field).prefix);
        if (words.empty()) {
            value.expansion = {true, {}, {}, 0};
            return;
        }
        const auto has = [&](std::string_view name) {
            return has_words(name, words, value.prefix);
        };
        value.expansion =
            commonest_first(terms_with(database, prefix, deadline_, [&](const std::string& term) {
                return has(std::string_view(term).substr(prefix.size()));
            }));
        show_some(value);
        widen_across(value.expansion, value.field, names_, has);
    }

    // The names of the commonest, as they are shown everywhere.
    void show_some(ValueQuery& value) const {
        auto& shown = value.expansion.names;
        for (const std::string& term : value.expansion.terms) {
            if (shown.size() == most_shown) break;
            const std::string printed =
                printed_value(database_.of(value.field).xapian(), value.field, term);
            std::string name(names_.shown(value.field, 0, printed));
            if (std::ranges::find(shown, name) == shown.end()) shown.push_back(std::move(name));
        }
    }

    // A name of one word is typed for everybody of that name, and not for those alone whom an article calls nothing
    // else; written as it is printed it means these alone.
    [[nodiscard]] bool is_surname(const ValueQuery& value, const std::string& itself) const {
        const bool people = value.field == Field::speaker || value.field == Field::person ||
                            value.field == Field::author;
        return people && words_of(value.text).size() == 1 &&
               names_.shown(
                   value.field,
                   0,
                   printed_value(database_.of(value.field).xapian(), value.field, itself)) !=
                   value.text;
    }

    void fill(WordQuery& word) const {
        if (with_.expand) word.also = spellings_.of(word);
    }

    void fill(PhraseQuery& phrase) const {
        if (with_.expand) phrase.also = spellings_.of(phrase);
    }

    void fill(const DateQuery&) const {}

    const Resolving& with_;
    const Database& database_;
    const Names& names_;
    Deadline& deadline_;
    Spellings spellings_;
};

}  // namespace

void resolve(Query& query, const Resolving& with) {
    const Resolver resolver(with);
    if (with.expand) resolver.join_neighbours(query);
    resolver(query);
}

}  // namespace inquit
