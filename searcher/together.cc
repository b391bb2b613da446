// The tokens of the best few are looked through for all forms of the words, since stems have no positions in the index.
// Headline and text are further apart there than a passage is long.
#include "searcher/together.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "searcher/forms.h"
#include "searcher/stop_words.h"
#include "searcher/token_scan.h"
#include "searcher/weight.h"

namespace inquit {
namespace {

// So many are looked at: two pages and more, at a few microseconds each.
constexpr std::size_t looked_at = 50;
// And so many words of each: those that stand together further down help no reader to find them.
constexpr std::uint32_t most_words = 6'000;
constexpr std::size_t passage_words = 80;
constexpr double passage_share = 0.1, neighbour_share = 0.1;

struct Occurrence {
    std::size_t at;      // which word of the text
    std::uint32_t word;  // of the query
};

// The words of the query that count, each once.
class Words {
  public:
    Words(const Query& query, const Translation& with)
        : with_(with), scan_(with.database, with.deadline) {
        for_each_wanted(query, [&](const Query& leaf) {
            const auto* word = std::get_if<WordQuery>(&leaf.node);
            const bool counts = word != nullptr && !is_stop_word(word->word) &&
                                (word->field == Field::text || word->field == Field::said);
            if (counts && std::ranges::find(words_, word->word) == words_.end())
                words_.push_back(word->word);
        });
    }

    [[nodiscard]] std::size_t size() const { return words_.size(); }

    [[nodiscard]] const std::string& word(std::size_t i) const { return words_[i]; }

    // What they are worth in texts of this one's language, and where they stand in it.
    struct In {
        std::vector<double> worth;
        std::vector<Occurrence> occurrences;
    };

    In in(std::uint32_t docid) {
        if (wanted_.empty()) look_for_all();
        In out{worth_in(language_of(docid)), {}};
        for (std::uint32_t i = 0; i < words_.size(); ++i) {
            for (const Place& place : scan_.places(wanted_[i], docid)) {
                if (place.first > most_words) break;
                out.occurrences.push_back({place.first, i});
            }
        }
        std::ranges::sort(out.occurrences, {}, &Occurrence::at);
        return out;
    }

  private:
    // All forms of each word, in documents of the languages that make them of it. Of words with one stem the first
    // has the forms.
    void look_for_all() {
        std::set<std::pair<std::string, std::string>> taken;  // language and stem
        for (const std::string& word : words_) {
            wanted_.push_back(scan_.add(TokenScan::Kind::any_word, {Field::text}));
            Stems stems;
            for (const auto& [stem, languages] : stems_of(word, with_.database, with_.stemmers)) {
                for (const std::string& language : languages) {
                    if (!is_stop_word(word, language) && taken.emplace(language, stem).second)
                        stems[stem].push_back(language);
                }
            }
            for (const Forms& forms : forms_of(
                     word, Field::text, stems, with_.database, with_.stemmers, with_.deadline)) {
                const bool everywhere = forms.languages.size() == with_.database.languages().size();
                const LanguageSet languages = language_set(forms.languages, with_.database);
                for (const std::string& form : forms.words) {
                    if (everywhere) {
                        scan_.add_word(wanted_.back(), form);
                    } else {
                        scan_.add_word(wanted_.back(), form, languages);
                    }
                }
            }
        }
    }

    // Documents without a language are English.
    std::string language_of(std::uint32_t docid) {
        Database& database = with_.database;
        if (database.languages().size() == 1) return database.languages().front();
        if (const Columns* columns = database.columns()) {
            const auto values = columns->values(Field::language, docid);
            return values.empty() ? "en"
                                  : std::string(columns->value(Field::language, values.front()));
        }
        const std::string packed =
            database.xapian().get_document(docid).get_value(info(Field::language).slot);
        const auto values = unpack_values(packed);
        return values.empty() ? "en" : std::string(values.front());
    }

    const std::vector<double>& worth_in(const std::string& language) {
        const auto [found, fresh] = worth_.try_emplace(language);
        if (!fresh) return found->second;
        const Xapian::Database& xapian = with_.database.xapian();
        Stemmer& stemmer = with_.stemmers.of(language);
        for (const std::string& word : words_) {
            const std::string term = stem_term(Field::text, stemmer(word));
            found->second.push_back(
                is_stop_word(word, language)
                    ? 0
                    : worth({static_cast<double>(xapian.get_doccount()),
                             static_cast<double>(xapian.get_termfreq(term)),
                             static_cast<double>(xapian.get_collection_freq(term))}));
        }
        return found->second;
    }

    const Translation& with_;
    TokenScan scan_;
    std::vector<std::string> words_;
    std::vector<std::size_t> wanted_;  // numbers of the scan, by word
    std::map<std::string, std::vector<double>> worth_;
};

// What one passage has of the words that are in it: a word counts less each further time.
double passage_score(const Words::In& in, const std::vector<double>& times) {
    double sum = 0;
    for (std::size_t word = 0; word < times.size(); ++word)
        sum += in.worth[word] * 2 * times[word] / (1 + times[word]);
    return sum;
}

// The passage with most in it.
ScorePart best_passage(const Words::In& in, const Words& words) {
    const auto& all = in.occurrences;
    double best = 0;
    std::vector<double> times_in_best;
    for (std::size_t begin = 0; begin < all.size(); ++begin) {
        std::vector<double> times(in.worth.size());
        for (std::size_t k = begin; k < all.size() && all[k].at < all[begin].at + passage_words;
             ++k)
            ++times[all[k].word];
        const double score = passage_score(in, times);
        if (score <= best) continue;
        best = score;
        times_in_best = std::move(times);
    }
    ScorePart out{ScorePart::Kind::passage, {}, passage_share * best, {}};
    for (std::size_t word = 0; word < times_in_best.size(); ++word) {
        if (times_in_best[word] > 0) out.part += (out.part.empty() ? "" : " ") + words.word(word);
    }
    return out;
}

std::vector<ScorePart> neighbours(const Words::In& in, const Words& words) {
    std::map<std::uint32_t, double> pairs;  // by the first word
    for (std::size_t k = 1; k < in.occurrences.size(); ++k) {
        const Occurrence& first = in.occurrences[k - 1];
        const Occurrence& second = in.occurrences[k];
        if (second.at == first.at + 1 && second.word == first.word + 1) ++pairs[first.word];
    }
    std::vector<ScorePart> out;
    for (const auto& [word, times] : pairs) {
        const double score = std::min(in.worth[word], in.worth[word + 1]) * 2 * times / (1 + times);
        out.push_back({ScorePart::Kind::neighbours,
                       words.word(word) + ' ' + words.word(word + 1),
                       neighbour_share * score,
                       {}});
    }
    return out;
}

// Without them the order is a little worse, which is better than no answer.
bool has_tokens(Database& database) {
    try {
        return database.tokens().files() > 0;
    } catch (const Error&) {
        return false;
    }
}

// The weight of the last one that is looked at.
double least_weight(const std::vector<ScoredDocument>& matches) {
    if (matches.size() <= looked_at) return 0;
    std::vector<double> weights;
    weights.reserve(matches.size());
    for (const ScoredDocument& match : matches) weights.push_back(match.weight);
    const auto last = weights.begin() + (looked_at - 1);
    std::ranges::nth_element(weights, last, std::greater());
    return *last;
}

}  // namespace

std::vector<Together> add_together(std::vector<ScoredDocument>& matches,
                                   const Query& query,
                                   const Translation& with) {
    std::vector<Together> added;
    Words words(query, with);
    if (words.size() < 2 || matches.empty() || !has_tokens(with.database)) return added;
    const double least = least_weight(matches);
    const auto looked = std::ranges::count_if(
        matches, [&](const ScoredDocument& match) { return match.weight >= least; });
    // More tie there than can be looked at, and to choose among them would be chance.
    if (static_cast<std::size_t>(looked) > 2 * looked_at) return added;
    for (ScoredDocument& match : matches) {
        if (match.weight < least) continue;
        with.deadline.check();
        const Words::In in = words.in(match.docid);
        Together row{match.docid, neighbours(in, words)};
        row.parts.insert(row.parts.begin(), best_passage(in, words));
        for (const ScorePart& part : row.parts) match.weight += part.score;
        added.push_back(std::move(row));
    }
    return added;
}

}  // namespace inquit
