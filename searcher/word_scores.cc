// Leaves, their spellings, and the figures of each word.
#include "searcher/word_scores.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "indexer/schema/record.h"
#include "indexer/schema/terms.h"
#include "indexer/schema/weights.h"
#include "indexer/text/words.h"
#include "searcher/match.h"
#include "searcher/read_as.h"

namespace inquit {
namespace {

bool is_leaf(const Query& query) {
    return std::holds_alternative<WordQuery>(query.node) ||
           std::holds_alternative<PrefixQuery>(query.node) ||
           std::holds_alternative<PhraseQuery>(query.node);
}

WordScore word_score(const Weighed& weighed) {
    WordScore out;
    out.having = static_cast<std::uint64_t>(weighed.figures.having);
    out.documents = static_cast<std::uint64_t>(weighed.figures.documents);
    out.idf = rarity(weighed.figures);
    out.burst = burst(weighed.figures);
    out.factor = weighed.factor;
    out.saturation = saturated(weighed.frequency, weighed.length, weighed.average_length);
    out.frequency = weighed.frequency / word_weight;
    out.length = weighed.length / word_weight;
    out.average_length = weighed.average_length / word_weight;
    return out;
}

}  // namespace

WordScores::WordScores(const Query& query, const Translation& with) : with_(with) {
    add(query, false);
}

void WordScores::add(const Query& query, bool loose) {
    const auto each = [&](const std::vector<Query>& parts, bool inside) {
        for (const Query& part : parts) add(part, inside);
    };
    if (const auto* all = std::get_if<AllQuery>(&query.node)) {
        each(all->must, loose);
        add_choices(all->some, loose);
    } else if (const auto* either = std::get_if<EitherQuery>(&query.node)) {
        add_choices(either->choices, loose);
    } else if (const auto* near = std::get_if<NearQuery>(&query.node)) {
        each(near->sides, true);
    } else if (const auto* often = std::get_if<AtLeastQuery>(&query.node)) {
        each(often->what, true);
    } else if (const auto* says = std::get_if<SaysQuery>(&query.node)) {
        // The quotes have words of their own; an article has the score of the best of them.
        if (with_.database.holds_quotes()) {
            each(says->what, loose);
        } else {
            leaves_.push_back({read_as(query), to_plan(query, with_), {}});
        }
    } else if (is_leaf(query)) {
        add_leaf(query, loose);
    }
}

// Of alternatives those count that match.
void WordScores::add_choices(const std::vector<Query>& choices, bool loose) {
    for (const Query& choice : choices) {
        const bool gated = !is_leaf(choice) && !loose;
        if (gated) gates_.push_back(to_plan(choice, with_));
        add(choice, loose);
        if (gated) gates_.pop_back();
    }
}

void WordScores::add_leaf(const Query& leaf, bool loose) {
    Leaf out;
    if (const auto* word = std::get_if<WordQuery>(&leaf.node)) {
        out = leaf_of(*word);
        out.whole = to_plan(leaf, with_);
    } else if (const auto* phrase = std::get_if<PhraseQuery>(&leaf.node)) {
        out = leaf_of(*phrase, loose);
    } else if (const auto* prefix = std::get_if<PrefixQuery>(&leaf.node)) {
        PrefixQuery bare = *prefix;
        bare.expansion = {};
        out.label = read_as({std::move(bare)});
        out.whole = to_plan(leaf, with_);
        out.spellings.push_back({out.whole, {{out.label, leaf, out.whole}}});
    }
    if (!gates_.empty()) out.whole = only(out.whole, each_of(gates_));
    leaves_.push_back(std::move(out));
}

WordScores::Single WordScores::single(const WordQuery& word, const std::string& label) const {
    Query leaf{word};
    Plan weighed = to_plan(leaf, with_);
    return {label, std::move(leaf), std::move(weighed)};
}

WordScores::Leaf WordScores::leaf_of(const WordQuery& word) const {
    WordQuery bare = word;
    bare.also.clear();
    Leaf out;
    out.label = read_as({bare});
    bare.outside = false;
    Single only = single(bare, out.label);
    Plan all = only.weighed;
    out.spellings.push_back({std::move(all), {std::move(only)}});
    add_spellings(out, word.also, word.field);
    return out;
}

WordScores::Leaf WordScores::leaf_of(const PhraseQuery& phrase, bool loose) const {
    PhraseQuery bare = phrase;
    bare.also.clear();
    Leaf out;
    out.label = read_as({bare});
    bare.outside = false;
    Spelled typed;
    Plans words;
    for (const std::string& word : phrase.words) {
        const WordQuery exact{phrase.field, word, true};
        typed.words.push_back(single(exact, out.label + ": " + word));
        words.push_back(typed.words.back().weighed);
    }
    typed.all = loose ? each_of(words) : to_plan({bare}, with_);
    out.whole = loose ? typed.all : to_plan({phrase}, with_);
    out.spellings.push_back(std::move(typed));
    add_spellings(out, phrase.also, phrase.field);
    if (!loose) return out;
    Plans best;
    for (const Spelled& spelled : out.spellings) best.push_back(spelled.all);
    out.whole = best_of(std::move(best));
    return out;
}

void WordScores::add_spellings(Leaf& leaf, const std::vector<Spelling>& also, Field field) const {
    for (const Spelling& spelling : also) {
        const auto& words = spelling.words;
        const std::string as = leaf.label + " as ";
        Spelled out;
        if (spelling.hyphened) {
            const bool said = field == Field::said && with_.database.holds_quotes();
            const std::string pair = words.front() + '-' + words.back();
            out.all = term_plan(hyphen_term(said ? Field::text : field, pair));
            out.words.push_back({as + pair, {AllQuery{}}, out.all});
        } else if (words.size() == 1) {
            out.words.push_back(single({field, words.front(), spelling.exact}, as + words.front()));
            out.all = out.words.front().weighed;
        } else {
            PhraseQuery phrase{field, words};
            for (const std::string& word : words)
                out.words.push_back(
                    single({field, word, true}, as + read_as({phrase}) + ": " + word));
            out.all = to_plan({std::move(phrase)}, with_);
        }
        leaf.spellings.push_back(std::move(out));
    }
}

std::optional<double> WordScores::weigh(const Plan& plan,
                                        std::uint32_t docid,
                                        std::vector<Weighed>* log) const {
    const auto found = match(with_.database, only(plan, listed({{docid, 0}})), with_.deadline, log);
    if (found.empty()) return std::nullopt;
    return found.front().weight;
}

// So often the word stands in the headline, among the first words of the text, and behind them: if that makes this
// frequency, and it was counted in the same way.
std::optional<std::array<std::uint32_t, 3>> WordScores::places(const Query& leaf,
                                                               std::uint32_t docid,
                                                               double frequency) const {
    const auto* word = std::get_if<WordQuery>(&leaf.node);
    const auto* prefix = std::get_if<PrefixQuery>(&leaf.node);
    if (with_.database.holds_quotes() || (word == nullptr && prefix == nullptr)) return {};
    const Article article =
        decode_article(with_.database.xapian().get_document(docid).get_data()).article;
    Stemmer& stemmer = with_.stemmers.of(article.language);
    const std::string stem(word != nullptr ? stemmer(word->word) : "");
    const auto is_meant = [&](std::string_view folded) {
        if (prefix != nullptr) return folded.starts_with(prefix->prefix);
        return word->exact ? folded == word->word : stemmer(folded) == stem;
    };
    std::array<std::uint32_t, 3> out{};
    const auto count = [&](std::string_view text, std::size_t lead, std::size_t begin) {
        WordReader reader(text);
        std::size_t at = 0;
        for (Word found; reader.next(found); ++at) {
            if (is_meant(found.folded)) ++out[at < lead ? begin : 2];
        }
    };
    count(article.title, std::string::npos, 0);
    count(article.body, lead_words, 1);
    const double sum = headline_weight * out[0] + lead_weight * out[1] + word_weight * out[2];
    if (sum != frequency * word_weight) return {};
    return out;
}

ScorePart WordScores::part_of(const Single& single, std::uint32_t docid) const {
    std::vector<Weighed> log;
    ScorePart out{
        ScorePart::Kind::word, single.label, weigh(single.weighed, docid, &log).value_or(0)};
    log.erase(std::unique(log.begin(), log.end()), log.end());
    if (log.size() != 1) return out;
    out.word = word_score(log.front());
    out.word->places = places(single.leaf, docid, out.word->frequency);
    return out;
}

std::vector<ScorePart> WordScores::of(std::uint32_t docid) const {
    std::vector<ScorePart> out;
    for (const Leaf& leaf : leaves_) {
        const auto weight = weigh(leaf.whole, docid, nullptr);
        if (!weight) continue;
        const auto is_it = [&](const Spelled& spelled) {
            const auto other = weigh(spelled.all, docid, nullptr);
            return other && std::abs(*other - *weight) <= 1e-12 * (1 + std::abs(*weight));
        };
        const auto spelled = std::ranges::find_if(leaf.spellings, is_it);
        if (spelled == leaf.spellings.end()) {
            out.push_back({ScorePart::Kind::word, leaf.label, *weight});
            continue;
        }
        for (const Single& word : spelled->words) out.push_back(part_of(word, docid));
    }
    return out;
}

}  // namespace inquit
