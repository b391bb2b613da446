// The texts of the best few are read once more, since stems have no positions in the index.
#include "searcher/together.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/schema/record.h"
#include "indexer/schema/terms.h"
#include "indexer/text/utf8.h"
#include "indexer/text/words.h"
#include "searcher/stop_words.h"
#include "searcher/weight.h"

namespace inquit {
namespace {

// So many are looked at: two pages and more, at about 0.1 ms each.
constexpr std::size_t looked_at = 50;
// And so many bytes of each: words that stand together further down help no reader to find them.
constexpr std::size_t longest_text = 32'768;
constexpr std::size_t passage_words = 80;
constexpr std::size_t headline_gap = 100;  // no passage reaches from the headline into the text
constexpr double passage_share = 0.1, neighbour_share = 0.1;

struct Occurrence {
    std::size_t at;      // which word of the text
    std::uint32_t word;  // of the query
};

// The words of the query that count, each once.
class Words {
  public:
    Words(const Query& query, Database& database, Stemmers& stemmers)
        : database_(database), stemmers_(stemmers) {
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

    // What they are worth in texts of this language, and where they stand in this one.
    struct In {
        std::vector<double> worth;
        std::vector<Occurrence> occurrences;
    };

    In in(std::string_view title, std::string_view body, std::string_view language) {
        Known& known = known_of(language.empty() ? "en" : std::string(language));
        In out{known.worth, {}};
        const std::size_t begin = find(title, known, 0, out.occurrences) + headline_gap;
        find(cut_utf8(body, longest_text), known, begin, out.occurrences);
        return out;
    }

  private:
    struct Known {
        std::map<std::string, std::uint32_t, std::less<>> stems;
        std::vector<double> worth;
        Stemmer* stemmer = nullptr;
    };

    Known& known_of(const std::string& language) {
        const auto [found, fresh] = by_language_.try_emplace(language);
        Known& known = found->second;
        if (!fresh) return known;
        const Xapian::Database& xapian = database_.xapian();
        known.stemmer = &stemmers_.of(language);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (is_stop_word(words_[i], language)) {
                known.worth.push_back(0);
                continue;
            }
            const std::string stem((*known.stemmer)(words_[i]));
            known.stems.emplace(stem, static_cast<std::uint32_t>(i));
            const std::string term = stem_term(Field::text, stem);
            known.worth.push_back(worth({static_cast<double>(xapian.get_doccount()),
                                         static_cast<double>(xapian.get_termfreq(term)),
                                         static_cast<double>(xapian.get_collection_freq(term))}));
        }
        return known;
    }

    static std::size_t find(std::string_view text,
                            Known& known,
                            std::size_t at,
                            std::vector<Occurrence>& into) {
        WordReader reader(text);
        for (Word word; reader.next(word); ++at) {
            const auto stem = known.stems.find((*known.stemmer)(word.folded));
            if (stem != known.stems.end()) into.push_back({at, stem->second});
        }
        return at;
    }

    Database& database_;
    Stemmers& stemmers_;
    std::vector<std::string> words_;
    std::map<std::string, Known> by_language_;
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

Words::In read(Words& words, const Xapian::Document& document, bool quote) {
    if (quote) {
        const QuoteRecord record = decode_quote(document.get_data());
        return words.in({}, record.content, {});
    }
    const Article article = decode_article(document.get_data()).article;
    return words.in(article.title, article.body, article.language);
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
    Words words(query, with.database, with.stemmers);
    if (words.size() < 2 || matches.empty()) return added;
    const double least = least_weight(matches);
    const auto looked = std::ranges::count_if(
        matches, [&](const ScoredDocument& match) { return match.weight >= least; });
    // More tie there than can be looked at, and to choose among them would be chance.
    if (static_cast<std::size_t>(looked) > 2 * looked_at) return added;
    for (ScoredDocument& match : matches) {
        if (match.weight < least) continue;
        with.deadline.check();
        const Words::In in = read(
            words, with.database.xapian().get_document(match.docid), with.database.holds_quotes());
        Together row{match.docid, neighbours(in, words)};
        row.parts.insert(row.parts.begin(), best_passage(in, words));
        for (const ScorePart& part : row.parts) match.weight += part.score;
        added.push_back(std::move(row));
    }
    return added;
}

}  // namespace inquit
