// One class for each way of putting places together, and the function that makes them from a query.
#include "searcher/occurrences.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "searcher/forms.h"
#include "searcher/token_scan.h"

namespace inquit {
namespace {

using Xapian::docid;
using Part = std::unique_ptr<Occurrences>;

// What is looked for by one number of the scan.
class InTokens : public Occurrences {
  public:
    InTokens(std::shared_ptr<TokenScan> scan, std::size_t wanted)
        : scan_(std::move(scan)), wanted_(wanted) {}

    Places places(docid at) override { return scan_->places(wanted_, at); }

    bool any(docid at) override { return scan_->any(wanted_, at); }

  private:
    std::shared_ptr<TokenScan> scan_;
    std::size_t wanted_;
};

class Either : public Occurrences {
  public:
    explicit Either(std::vector<Part> choices) : choices_(std::move(choices)) {}

    Places places(docid at) override {
        Places out;
        for (const Part& choice : choices_) out = united(out, choice->places(at));
        return out;
    }

  private:
    std::vector<Part> choices_;
};

class Near : public Occurrences {
  public:
    Near(const NearQuery& query, std::vector<Part> sides)
        : sides_(std::move(sides)), within_(query.within), ordered_(query.ordered) {}

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

class Window : public Occurrences {
  public:
    Window(std::vector<Part> words, std::uint32_t size) : words_(std::move(words)), size_(size) {}

    Places places(docid at) override {
        std::vector<Places> all;
        for (const Part& word : words_) {
            all.push_back(word->places(at));
            if (all.back().empty()) return {};
        }
        return in_one_window(all, size_);
    }

  private:
    std::vector<Part> words_;
    std::uint32_t size_;
};

class InOneDivision : public Occurrences {
  public:
    InOneDivision(std::vector<Part> sides, Part begins)
        : sides_(std::move(sides)), begins_(std::move(begins)) {}

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
    explicit Builder(const OccurrencesIn& in)
        : in_(in), scan_(std::make_shared<TokenScan>(in.database, in.deadline)) {}

    Part operator()(const Query& query) const {
        return std::visit([this](const auto& node) { return this->made(node); }, query.node);
    }

  private:
    // All words of a quote are said.
    [[nodiscard]] Field place(Field field) const {
        return field == Field::said && in_.database.holds_quotes() ? Field::text : field;
    }

    using Kind = TokenScan::Kind;
    using Where = TokenScan::Where;

    // Something of a kind, of these words; nothing of a quote is outside.
    template <class Words>
    Part found(Kind kind, Where where, const Words& words) const {
        const std::size_t wanted = scan_->add(kind, {place(where.field), where.outside});
        if (!where.outside || !in_.database.holds_quotes()) {
            for (const std::string& word : words) scan_->add_word(wanted, word);
        }
        return std::make_unique<InTokens>(scan_, wanted);
    }

    [[nodiscard]] Part none() const {
        return found(Kind::any_word, {}, std::vector<std::string>());
    }

    [[nodiscard]] Part exact(const std::string& word, Where where) const {
        return found(Kind::any_word, where, std::vector{word});
    }

    [[nodiscard]] Part any_form(const std::string& word, Where where) const {
        where.field = place(where.field);
        if (where.outside && in_.database.holds_quotes()) return none();
        const Stems stems = stems_of(word, in_.database, in_.stemmers);
        std::map<std::string, LanguageSet> found;  // several languages may make one form
        for (Forms& forms :
             forms_of(word, where.field, stems, in_.database, in_.stemmers, in_.deadline)) {
            const LanguageSet languages = language_set(forms.languages, in_.database);
            for (std::string& form : forms.words) found[std::move(form)] |= languages;
        }
        const std::size_t wanted = scan_->add(Kind::any_word, where);
        for (const auto& [form, languages] : found) {
            if (languages.count() == in_.database.languages().size()) {
                scan_->add_word(wanted, form);
            } else {
                scan_->add_word(wanted, form, languages);
            }
        }
        return std::make_unique<InTokens>(scan_, wanted);
    }

    [[nodiscard]] std::vector<Part> each_exact(const std::vector<std::string>& words,
                                               Where where) const {
        std::vector<Part> out;
        for (const std::string& word : words) out.push_back(exact(word, where));
        return out;
    }

    [[nodiscard]] Part spelled(const Spelling& spelling, Where where) const {
        if (spelling.words.size() > 1)
            return found(spelling.hyphened ? Kind::pair : Kind::phrase, where, spelling.words);
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
        const Where in{word.field, word.outside};
        return with_spellings(
            word.exact ? exact(word.word, in) : any_form(word.word, in), word.also, in);
    }

    [[nodiscard]] Part made(const PrefixQuery& prefix) const {
        const std::size_t cut = info(place(prefix.field)).prefix.size();
        std::vector<std::string> words;
        for (const std::string& term : prefix.expansion.terms) words.push_back(term.substr(cut));
        return found(Kind::any_word, {prefix.field, prefix.outside}, words);
    }

    [[nodiscard]] Part made(const PhraseQuery& phrase) const {
        const Where in{phrase.field, phrase.outside};
        if (phrase.within == 0)
            return with_spellings(found(Kind::phrase, in, phrase.words), phrase.also, in);
        std::vector<Part> words = each_exact(phrase.words, in);
        if (words.size() > 2) {
            const auto count = static_cast<std::uint32_t>(words.size());
            return std::make_unique<Window>(std::move(words), phrase.within + count - 1);
        }
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
        Part begins = none();
        if (is_divided(near.sides.front())) {
            const bool sentence = near.reach == Reach::sentence;
            begins = found(
                sentence ? Kind::sentences : Kind::paragraphs, {}, std::vector<std::string>());
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
    std::shared_ptr<TokenScan> scan_;
};

}  // namespace

std::unique_ptr<Occurrences> occurrences_of(const Query& query, const OccurrencesIn& in) {
    return Builder{in}(query);
}

}  // namespace inquit
