// Edit distance over terms. Words are compared with those that begin with the same letter: 5 to 10 % of all.
#include "searcher/nearest.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "indexer/schema/terms.h"
#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"
#include "searcher/edit_distance.h"
#include "searcher/printed_value.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

constexpr std::size_t most_nearest = 8;
constexpr std::size_t most_for_one = 4;
constexpr std::size_t most_words = 16;  // of the query that are looked at

// Errors that a word of this length may have: bad -> bed, but quotum -> quota.
std::size_t most_errors(std::string_view word) { return count_code_points(word) < 5 ? 1 : 2; }

struct Candidate {
    std::size_t errors;
    std::uint32_t documents;
    std::string term;
};

void keep_best(std::vector<Candidate>& candidates) {
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return std::tie(a.errors, b.documents, a.term) < std::tie(b.errors, a.documents, b.term);
    });
    if (candidates.size() > most_for_one) candidates.resize(most_for_one);
}

class Finder {
  public:
    Finder(Database& database, Deadline& deadline) : database_(database), deadline_(deadline) {}

    void operator()(const Query& leaf) {
        if (const auto* word = std::get_if<WordQuery>(&leaf.node)) {
            missing_word(word->field, word->word);
        } else if (const auto* prefix = std::get_if<PrefixQuery>(&leaf.node)) {
            missing_word(prefix->field, prefix->prefix);
        } else if (const auto* phrase = std::get_if<PhraseQuery>(&leaf.node)) {
            for (const std::string& part : phrase->words) missing_word(phrase->field, part);
        } else if (const auto* value = std::get_if<ValueQuery>(&leaf.node)) {
            if (value->expansion.terms.empty()) missing_name(*value);
        }
    }

    std::vector<std::string> take() {
        if (found_.size() > most_nearest) found_.resize(most_nearest);
        return std::move(found_);
    }

  private:
    void add(const std::string& text) {
        if (seen_.insert(text).second) found_.push_back(text);
    }

    void missing_word(Field asked, const std::string& word) {
        const Field field = asked == Field::said && database_.holds_quotes() ? Field::text : asked;
        const Xapian::Database& xapian = database_.of(field).xapian();
        if (++words_ > most_words || xapian.term_exists(exact_term(field, word))) return;
        const CodePoint first = decode(word, 0);
        const std::string begin = exact_term(field, word.substr(0, first.size));
        const std::size_t prefix = info(field).prefix.size();
        const std::size_t most = most_errors(word);
        std::vector<Candidate> candidates;
        for (auto it = xapian.allterms_begin(begin); it != xapian.allterms_end(begin); ++it) {
            deadline_.tick();
            const std::string term = *it;
            const std::size_t errors =
                edit_distance(word, std::string_view(term).substr(prefix), most);
            if (errors <= most) candidates.push_back({errors, it.get_termfreq(), term});
        }
        keep_best(candidates);
        for (const Candidate& candidate : candidates) add(candidate.term.substr(prefix));
    }

    // The errors of all words of a name together, if each is close to one of `there`.
    static std::optional<std::size_t> errors(const std::vector<std::string>& words,
                                             const std::vector<std::string>& there) {
        std::size_t sum = 0;
        for (const std::string& word : words) {
            const std::size_t most = most_errors(word);
            std::size_t least = most + 1;
            for (const std::string& other : there)
                least = std::min(least, edit_distance(word, other, most));
            if (least > most) return std::nullopt;
            sum += least;
        }
        return sum;
    }

    void missing_name(const ValueQuery& value) {
        const std::vector<std::string> words = words_of(fold(value.text));
        const std::string prefix(info(value.field).prefix);
        std::vector<Candidate> candidates;
        const Xapian::Database& xapian = database_.of(value.field).xapian();
        for (auto it = xapian.allterms_begin(prefix); it != xapian.allterms_end(prefix); ++it) {
            deadline_.tick();
            const std::string term = *it;
            const auto sum = errors(words, words_of(std::string_view(term).substr(prefix.size())));
            if (sum) candidates.push_back({*sum, it.get_termfreq(), term});
        }
        keep_best(candidates);
        for (const Candidate& candidate : candidates)
            add(printed_value(xapian, value.field, candidate.term));
    }

    Database& database_;
    Deadline& deadline_;
    std::vector<std::string> found_;
    std::set<std::string> seen_;
    std::size_t words_ = 0;
};

}  // namespace

std::vector<std::string> nearest(const Query& query, Database& database, Deadline& deadline) {
    Finder finder(database, deadline);
    for_each_wanted(query, [&](const Query& leaf) { finder(leaf); });
    return finder.take();
}

}  // namespace inquit
