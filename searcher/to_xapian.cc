// The translation: every node of the tree becomes one Xapian operator or two.
#include "searcher/to_xapian.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "searcher/stop_words.h"

namespace inquit {
namespace {

using X = Xapian::Query;

// Matches every document and counts the time: phrases look at the positions of each document that has their words,
// and otherwise nothing of ours would run until one is found.
class Ticking : public Xapian::PostingSource {
  public:
    explicit Ticking(Deadline& deadline) : deadline_(deadline) {}

    void init(const Xapian::Database& database) override {
        documents_ = database.get_doccount();
        last_ = database.get_lastdocid();
        at_ = 0;
    }

    Xapian::doccount get_termfreq_min() const override { return documents_; }

    Xapian::doccount get_termfreq_est() const override { return documents_; }

    Xapian::doccount get_termfreq_max() const override { return documents_; }

    void next(double /*least*/) override { skip_to(at_ + 1, 0); }

    void skip_to(Xapian::docid to, double /*least*/) override {
        deadline_.tick();
        at_ = to;
    }

    bool check(Xapian::docid to, double least) override {
        skip_to(to, least);
        return true;
    }

    bool at_end() const override { return at_ > last_; }

    Xapian::docid get_docid() const override { return at_; }

  private:
    Deadline& deadline_;
    Xapian::doccount documents_ = 0;
    Xapian::docid last_ = 0, at_ = 0;
};

X any_of(const std::vector<X>& parts) {
    if (parts.size() == 1) return parts.front();
    return {X::OP_OR, parts.begin(), parts.end()};
}

X unweighted(const X& query) { return {X::OP_SCALE_WEIGHT, query, 0.0}; }

std::string day_value(Day day) {
    return pack_day(static_cast<std::int32_t>(day.time_since_epoch().count()));
}

class Translator {
  public:
    explicit Translator(const Translation& with) : with_(with) {}

    X operator()(const Query& query) const {
        return std::visit([this](const auto& node) { return this->translated(node); }, query.node);
    }

  private:
    // All words of a quote are said.
    [[nodiscard]] Field place(Field field) const {
        return field == Field::said && with_.database.holds_quotes() ? Field::text : field;
    }

    [[nodiscard]] X translated(const WordQuery& word) const {
        const Field field = place(word.field);
        if (word.exact) return X(exact_term(field, word.word));
        const X found = stemmed(field, word.word);
        return is_stop_word(word.word) ? X(X::OP_SCALE_WEIGHT, found, stop_word_share) : found;
    }

    // Every article was stemmed in its own language, so a stem counts only in articles of the languages that
    // make it: "news" is stemmed "new" in German, which is another word in English.
    [[nodiscard]] X stemmed(Field field, const std::string& word) const {
        std::map<std::string, std::vector<std::string>> languages_of;  // by stem
        for (const std::string& language : with_.database.languages()) {
            const std::string stem(with_.stemmers.of(language)(word));
            languages_of[stem_term(field, stem)].push_back(language);
        }
        std::vector<X> out;
        for (const auto& [stem, languages] : languages_of) {
            std::vector<X> others;
            for (const auto& [other, codes] : languages_of) {
                if (other == stem) continue;
                for (const std::string& code : codes)
                    others.emplace_back(term(Field::language, code));
            }
            out.push_back(others.empty() ? X(stem) : X(X::OP_AND_NOT, X(stem), any_of(others)));
        }
        return any_of(out);
    }

    [[nodiscard]] static X translated(const PrefixQuery& prefix) {
        const auto& terms = prefix.expansion.terms;
        if (terms.empty()) return X::MatchNothing;
        return {X::OP_SYNONYM, terms.begin(), terms.end()};
    }

    [[nodiscard]] X translated(const PhraseQuery& phrase) const {
        std::vector<std::string> terms;
        for (const std::string& word : phrase.words)
            terms.push_back(exact_term(place(phrase.field), word));
        const auto count = static_cast<Xapian::termcount>(terms.size());
        const X words = phrase.within == 0
                            ? X(X::OP_PHRASE, terms.begin(), terms.end(), count)
                            : X(X::OP_NEAR, terms.begin(), terms.end(), phrase.within + count - 1);
        return {X::OP_FILTER, words, X((new Ticking(with_.deadline))->release())};
    }

    [[nodiscard]] static X translated(const ValueQuery& value) {
        const auto& terms = value.expansion.terms;
        if (terms.empty()) return X::MatchNothing;
        return unweighted(X(X::OP_OR, terms.begin(), terms.end()));
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
