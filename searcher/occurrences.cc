// One class for each way of putting places together, and the function that makes them from a query.
#include "searcher/occurrences.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema/terms.h"
#include "searcher/forms.h"
#include "searcher/term_places.h"

namespace inquit {
namespace {

using Xapian::docid;
using Part = std::unique_ptr<Occurrences>;

// The first document from `from` on that all parts may have.
docid common_candidate(const std::vector<Part>& parts, docid from) {
    docid at = from;
    for (std::size_t agreed = 0, i = 0; agreed < parts.size(); i = (i + 1) % parts.size()) {
        const docid next = parts[i]->candidate(at);
        if (next == 0) return 0;
        agreed = next == at ? agreed + 1 : 1;
        at = next;
    }
    return at;
}

class Phrase : public Occurrences {
  public:
    explicit Phrase(std::vector<Part> words) : words_(std::move(words)) {}

    docid candidate(docid from) override { return common_candidate(words_, from); }

    Places places(docid at) override {
        Places out = words_.front()->places(at);
        for (std::size_t i = 1; i < words_.size() && !out.empty(); ++i)
            out = followed_by(out, words_[i]->places(at));
        return out;
    }

  private:
    std::vector<Part> words_;
};

class Either : public Occurrences {
  public:
    explicit Either(std::vector<Part> choices) : choices_(std::move(choices)) {}

    docid candidate(docid from) override {
        docid least = 0;
        for (const Part& choice : choices_) {
            const docid next = choice->candidate(from);
            if (next != 0 && (least == 0 || next < least)) least = next;
        }
        return least;
    }

    Places places(docid at) override {
        Places out;
        for (const Part& choice : choices_) out = united(out, choice->places(at));
        return out;
    }

  private:
    std::vector<Part> choices_;
};

class Outside : public Occurrences {
  public:
    Outside(Part all, Part said) : all_(std::move(all)), said_(std::move(said)) {}

    docid candidate(docid from) override { return all_->candidate(from); }

    Places places(docid at) override { return without(all_->places(at), said_->places(at)); }

  private:
    Part all_, said_;
};

class Near : public Occurrences {
  public:
    Near(const NearQuery& query, std::vector<Part> sides)
        : sides_(std::move(sides)), within_(query.within), ordered_(query.ordered) {}

    docid candidate(docid from) override { return common_candidate(sides_, from); }

    Places places(docid at) override {
        const Places first = sides_[0]->places(at);
        if (first.empty()) return {};
        return near(first, sides_[1]->places(at), within_, ordered_);
    }

  private:
    std::vector<Part> sides_;
    std::uint32_t within_;
    bool ordered_;
};

class InOneDivision : public Occurrences {
  public:
    InOneDivision(std::vector<Part> sides, Part begins)
        : sides_(std::move(sides)), begins_(std::move(begins)) {}

    docid candidate(docid from) override { return common_candidate(sides_, from); }

    Places places(docid at) override {
        const Places first = sides_[0]->places(at);
        if (first.empty()) return {};
        const Places second = sides_[1]->places(at);
        if (second.empty()) return {};
        std::vector<std::uint32_t> begins;
        for (const Place& place : begins_->places(at)) begins.push_back(place.first);
        return in_one_division(first, second, begins);
    }

  private:
    std::vector<Part> sides_;
    Part begins_;
};

class AtLeast : public Occurrences {
  public:
    AtLeast(std::uint32_t times, Part what) : times_(times), what_(std::move(what)) {}

    docid candidate(docid from) override { return what_->candidate(from); }

    Places places(docid at) override {
        Places out = what_->places(at);
        return out.size() < times_ ? Places() : out;
    }

  private:
    std::uint32_t times_;
    Part what_;
};

class Builder {
  public:
    explicit Builder(const OccurrencesIn& in) : in_(in) {}

    Part operator()(const Query& query) const {
        return std::visit([this](const auto& node) { return this->made(node); }, query.node);
    }

  private:
    // All words of a quote are said.
    [[nodiscard]] Field place(Field field) const {
        return field == Field::said && in_.database.holds_quotes() ? Field::text : field;
    }

    [[nodiscard]] std::unique_ptr<TermPlaces> none() const {
        return std::make_unique<TermPlaces>(in_);
    }

    // Where a word is looked for.
    struct Where {
        Field field;
        bool outside;
    };

    [[nodiscard]] Where where(Field field, bool outside) const { return {place(field), outside}; }

    // The places of one word, or of a pair with a hyphen; of several words each must be outside, so this is for one.
    template <class Make>
    Part one(Where where, const Make& make) const {
        if (!where.outside) return make(where.field);
        if (in_.database.holds_quotes()) return none();
        return std::make_unique<Outside>(make(Field::text), make(Field::said));
    }

    [[nodiscard]] Part exact(const std::string& word, Where where) const {
        return one(where, [&](Field field) {
            auto out = none();
            out->add(exact_term(field, word));
            return out;
        });
    }

    [[nodiscard]] Part any_form(const std::string& word, Where where) const {
        const Stems stems = stems_of(word, in_.database, in_.stemmers);
        return one(where, [&](Field field) {
            auto out = none();
            for (const Forms& forms :
                 forms_of(word, field, stems, in_.database, in_.stemmers, in_.deadline)) {
                const LanguageSet languages = language_set(forms.languages, in_.database);
                for (const std::string& form : forms.words) {
                    if (stems.size() == 1) {
                        out->add(exact_term(field, form));
                    } else {
                        out->add(exact_term(field, form), languages);
                    }
                }
            }
            return out;
        });
    }

    [[nodiscard]] Part hyphened(const Spelling& spelling, Where where) const {
        return one(where, [&](Field field) {
            auto out = none();
            out->add(hyphen_term(field, spelling.words.front() + '-' + spelling.words.back()), 2);
            return out;
        });
    }

    [[nodiscard]] std::vector<Part> each_exact(const std::vector<std::string>& words,
                                               Where where) const {
        std::vector<Part> out;
        for (const std::string& word : words) out.push_back(exact(word, where));
        return out;
    }

    [[nodiscard]] Part spelled(const Spelling& spelling, Where where) const {
        if (spelling.hyphened) return hyphened(spelling, where);
        if (spelling.words.size() > 1)
            return std::make_unique<Phrase>(each_exact(spelling.words, where));
        const std::string& word = spelling.words.front();
        return spelling.exact ? exact(word, where) : any_form(word, where);
    }

    // `first`, or any other spelling of it.
    [[nodiscard]] Part with_spellings(Part first,
                                      const std::vector<Spelling>& also,
                                      Where where) const {
        if (also.empty()) return first;
        std::vector<Part> choices;
        choices.push_back(std::move(first));
        for (const Spelling& spelling : also) choices.push_back(spelled(spelling, where));
        return std::make_unique<Either>(std::move(choices));
    }

    [[nodiscard]] Part made(const WordQuery& word) const {
        const Where in = where(word.field, word.outside);
        return with_spellings(
            word.exact ? exact(word.word, in) : any_form(word.word, in), word.also, in);
    }

    [[nodiscard]] Part made(const PrefixQuery& prefix) const {
        const std::size_t cut = info(place(prefix.field)).prefix.size();
        return one(where(prefix.field, prefix.outside), [&](Field field) {
            auto out = none();
            for (const std::string& term : prefix.expansion.terms)
                out->add(exact_term(field, std::string_view(term).substr(cut)));
            return out;
        });
    }

    [[nodiscard]] Part made(const PhraseQuery& phrase) const {
        const Where in = where(phrase.field, phrase.outside);
        std::vector<Part> words = each_exact(phrase.words, in);
        if (phrase.within == 0)
            return with_spellings(std::make_unique<Phrase>(std::move(words)), phrase.also, in);
        NearQuery near;
        near.within = phrase.within;
        return std::make_unique<Near>(near, std::move(words));
    }

    [[nodiscard]] std::vector<Part> each(const std::vector<Query>& parts) const {
        std::vector<Part> out;
        for (const Query& part : parts) out.push_back((*this)(part));
        return out;
    }

    [[nodiscard]] Part made(const EitherQuery& either) const {
        return std::make_unique<Either>(each(either.choices));
    }

    // Headlines and paths are one sentence.
    [[nodiscard]] static bool is_divided(const Query& query) {
        bool out = false;
        for_each_wanted(query, [&](const Query& leaf) {
            const auto in_text = [](Field field) {
                return field == Field::text || field == Field::said;
            };
            if (const auto* word = std::get_if<WordQuery>(&leaf.node)) out = in_text(word->field);
            if (const auto* prefix = std::get_if<PrefixQuery>(&leaf.node))
                out = in_text(prefix->field);
            if (const auto* phrase = std::get_if<PhraseQuery>(&leaf.node))
                out = in_text(phrase->field);
        });
        return out;
    }

    [[nodiscard]] Part made(const NearQuery& near) const {
        if (near.reach == Reach::words) return std::make_unique<Near>(near, each(near.sides));
        auto begins = none();
        if (is_divided(near.sides.front())) {
            const bool sentence = near.reach == Reach::sentence;
            begins->add(std::string(sentence ? sentence_term : paragraph_term));
        }
        return std::make_unique<InOneDivision>(each(near.sides), std::move(begins));
    }

    [[nodiscard]] Part made(const AtLeastQuery& often) const {
        return std::make_unique<AtLeast>(often.times, (*this)(often.what.front()));
    }

    // The parser lets none of these stand here.
    [[nodiscard]] Part made(const AllQuery&) const { return none(); }

    [[nodiscard]] Part made(const ValueQuery&) const { return none(); }

    [[nodiscard]] Part made(const DateQuery&) const { return none(); }

    [[nodiscard]] Part made(const SaysQuery&) const { return none(); }

    const OccurrencesIn& in_;
};

}  // namespace

std::unique_ptr<Occurrences> occurrences_of(const Query& query, const OccurrencesIn& in) {
    return Builder{in}(query);
}

}  // namespace inquit
