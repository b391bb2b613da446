// Walks over the terms of a field. They are folded already, and the commonest come first.
#include "searcher/resolve.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "indexer/schema/terms.h"
#include "indexer/text/fold.h"
#include "searcher/printed_value.h"
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

Expansion commonest(std::vector<Found> found) {
    Expansion out;
    out.known = true;
    out.total = found.size();
    const std::size_t kept = std::min(found.size(), most_expanded);
    std::ranges::partial_sort(found,
                              found.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](const Found& a, const Found& b) {
                                  return std::tie(b.documents, a.term) <
                                         std::tie(a.documents, b.term);
                              });
    for (std::size_t i = 0; i < kept; ++i) out.terms.push_back(std::move(found[i].term));
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
    Resolver(const Database& database, Deadline& deadline)
        : database_(database), deadline_(deadline) {}

    void operator()(Query& query) const {
        std::visit([this](auto& node) { fill(node); }, query.node);
    }

  private:
    void fill(AllQuery& all) const {
        for (auto* parts : {&all.must, &all.some, &all.none}) {
            for (Query& part : *parts) (*this)(part);
        }
    }

    void fill(EitherQuery& either) const {
        for (Query& part : either.choices) (*this)(part);
    }

    void fill(PrefixQuery& prefix) const {
        // In the quotes database all words are said.
        const bool said = prefix.field == Field::said && database_.holds_quotes();
        const Field field = said ? Field::text : prefix.field;
        const std::string begin = exact_term(field, prefix.prefix);
        prefix.expansion = commonest(terms_with(
            database_.xapian(), begin, deadline_, [](const std::string&) { return true; }));
        for (const std::string& term : prefix.expansion.terms) {
            if (prefix.expansion.names.size() == most_shown) break;
            prefix.expansion.names.push_back(term.substr(info(field).prefix.size()));
        }
    }

    void fill(ValueQuery& value) const {
        const Xapian::Database& database = database_.xapian();
        std::string itself = term(value.field, value.text);
        if (value.whole && database.term_exists(itself) && !is_surname(value, itself)) {
            value.expansion = {true, {std::move(itself)}, {}, 1};
            return;
        }
        // Folded first: the values in terms are, and U.S. reads otherwise in small letters.
        const std::vector<std::string> words = words_of(fold(value.text));
        const std::string prefix(info(value.field).prefix);
        if (words.empty()) {
            value.expansion = {true, {}, {}, 0};
            return;
        }
        value.expansion =
            commonest(terms_with(database, prefix, deadline_, [&](const std::string& term) {
                return has_words(std::string_view(term).substr(prefix.size()), words, value.prefix);
            }));
        for (const std::string& term : value.expansion.terms) {
            if (value.expansion.names.size() == most_shown) break;
            value.expansion.names.push_back(printed_value(database, value.field, term));
        }
    }

    // A name of one word is typed for everybody of that name, and not for those alone whom an article calls nothing
    // else; written as it is printed it means these alone.
    [[nodiscard]] bool is_surname(const ValueQuery& value, const std::string& itself) const {
        const bool people = value.field == Field::speaker || value.field == Field::person ||
                            value.field == Field::author;
        return people && words_of(value.text).size() == 1 &&
               printed_value(database_.xapian(), value.field, itself) != value.text;
    }

    void fill(const WordQuery&) const {}

    void fill(const PhraseQuery&) const {}

    void fill(const DateQuery&) const {}

    const Database& database_;
    Deadline& deadline_;
};

}  // namespace

void resolve(Query& query, const Database& database, Deadline& deadline) {
    Resolver{database, deadline}(query);
}

}  // namespace inquit
