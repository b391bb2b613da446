// Phrases find who has the words exactly; the rarest of the words find who may come close.
#include "searcher/verifier.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "indexer/schema/terms.h"
#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"
#include "searcher/across.h"
#include "searcher/compared.h"
#include "searcher/filters.h"
#include "searcher/match.h"
#include "searcher/quote_reader.h"
#include "searcher/resolve.h"
#include "searcher/to_plan.h"

namespace inquit {
namespace {

constexpr std::uint32_t patience = 10'000;    // milliseconds
constexpr std::size_t longest_phrase = 12;    // words of a part that the index is asked for
constexpr std::size_t most_exact = 500;       // quotes that are read for their words: 10 µs each
constexpr std::size_t most_candidates = 300;  // quotes that are compared word by word
constexpr std::uint64_t most_postings = 60'000;  // of the words that make candidates: about 5 ms
constexpr std::size_t most_unquoted = 20;        // articles that are read
constexpr std::size_t most_shown_unquoted = 5;
constexpr double least_share = 0.4;  // of what is shown as the nearest where nothing is near

// Fields that say who speaks, or how: an article has many speakers.
bool is_of_quotes(Field field) {
    return field == Field::speaker || field == Field::voice || is_of_quote(field);
}

class Verifier {
  public:
    Verifier(const VerifyRequest& request, Database& articles, Database& quotes, Stemmers& stemmers)
        : request_(request),
          asked_(request.quote),
          closeness_(all_words(asked_)),
          articles_(articles),
          quotes_(quotes),
          read_(quotes),
          stemmers_(stemmers) {}

    Verification operator()() {
        Verification out;
        out.quote = asked_.text();
        out.words = static_cast<std::uint32_t>(asked_.words());
        const Plan filter = filter_of(request_.request, quotes_, &out.speakers);
        Looked looked = look(filter);
        out.standing = looked.standing;
        out.total = looked.quotes.size();
        out.outlets = outlets_of(looked.quotes);
        const bool found = looked.standing != Standing::not_found;
        (found ? out.matches : out.nearest) =
            first_of(std::move(looked.quotes), found ? request_.limit : 1);
        if (out.standing == Standing::exact) return out;
        if (!out.speakers.empty()) add_others(out);
        count(out, filter);
        add_unquoted(out);
        return out;
    }

  private:
    struct Looked {
        Standing standing = Standing::not_found;
        std::vector<VerifiedQuote> quotes;
    };

    static std::vector<std::string> all_words(const Quotation& asked) {
        std::vector<std::string> out;
        for (const auto& part : asked.parts()) out.insert(out.end(), part.begin(), part.end());
        return out;
    }

    static std::uint64_t outlets_of(const std::vector<VerifiedQuote>& quotes) {
        std::set<std::string_view> out;
        for (const VerifiedQuote& found : quotes)
            out.insert(found.quote.source.empty() ? found.quote.path : found.quote.source);
        return out.size();
    }

    std::vector<VerifiedQuote> first_of(std::vector<VerifiedQuote> quotes, std::size_t most) {
        if (quotes.size() > most)
            quotes.erase(quotes.begin() + static_cast<std::ptrdiff_t>(most), quotes.end());
        return quotes;
    }

    // Who is asked for: by the name, where only one was found.
    static std::vector<std::string> speakers_in(const Query& query) {
        std::vector<std::string> out;
        for_each_wanted(query, [&](const Query& leaf) {
            const auto* value = std::get_if<ValueQuery>(&leaf.node);
            if (value == nullptr || value->field != Field::speaker) return;
            const auto& names = value->expansion.names;
            out.push_back(names.size() == 1 ? names.front() : value->text);
        });
        return out;
    }

    // What the filters and dates leave, without weight.
    Plan filter_of(const Request& request,
                   Database& database,
                   std::vector<std::string>* speakers = nullptr) {
        Request narrowed = request;
        narrowed.query.clear();
        const bool all = narrowed.filters.empty() && !narrowed.from && !narrowed.to &&
                         narrowed.undated == Undated::keep;
        if (all) return {};
        Query query = whole_query(narrowed);
        resolve(query, {database, nullptr, stemmers_, deadline_, true});
        if (speakers != nullptr) *speakers = speakers_in(query);
        return unweighted(to_plan(query, {database, nullptr, stemmers_, deadline_}));
    }

    Plan translated(const Query& query, Database& database) {
        return to_plan(query, {database, nullptr, stemmers_, deadline_});
    }

    static Plan narrowed(const Plan& query, const Plan& filter) {
        return filter.empty() ? query : only(query, filter);
    }

    static Query word_query(const std::string& word) {
        WordQuery query;
        query.word = word;
        query.exact = true;
        return {std::move(query)};
    }

    // The beginning of each part as a phrase, and the rarest word.
    Plan phrases(Database& database) {
        AllQuery all;
        for (const auto& part : asked_.parts()) {
            if (part.size() == 1) {
                all.must.push_back(word_query(part.front()));
                continue;
            }
            PhraseQuery phrase;
            phrase.words.assign(
                part.begin(),
                part.begin() + static_cast<std::ptrdiff_t>(std::min(part.size(), longest_phrase)));
            all.must.push_back({std::move(phrase)});
        }
        all.must.push_back(word_query(rarest(database).front().second));
        return unweighted(translated({std::move(all)}, database));
    }

    // Distinct words by how many documents have them; those that none has are not in it unless all are so.
    std::vector<std::pair<std::uint32_t, std::string>> rarest(Database& database) {
        std::set<std::string> words;
        for (const auto& part : asked_.parts()) words.insert(part.begin(), part.end());
        std::vector<std::pair<std::uint32_t, std::string>> out;
        for (const std::string& word : words)
            out.emplace_back(database.xapian().get_termfreq(exact_term(Field::text, word)), word);
        std::ranges::sort(out);
        return out;
    }

    // Few of the candidates are what was asked for: their articles are not read.
    QuoteRecord words_of(std::uint32_t docid) {
        return QuoteReader::words(quotes_.xapian().get_document(docid));
    }

    QuoteRecord whole(std::uint32_t docid) {
        QuoteRecord out = read_(quotes_.xapian().get_document(docid));
        show_names(out, docid, quotes_.names());
        return out;
    }

    std::vector<VerifiedQuote> exact_quotes(const Plan& filter) {
        std::vector<VerifiedQuote> out;
        const auto found = match(quotes_, narrowed(phrases(quotes_), filter), deadline_);
        for (std::size_t i = 0; i < std::min(found.size(), most_exact); ++i) {
            auto same = exactly(asked_, words_of(found[i].docid));
            if (!same) continue;
            const QuoteRecord quote = same->quote = whole(found[i].docid);
            if (quote.kind == QuoteKind::indirect) {
                reported_.insert({quote.id, std::move(*same)});
            } else {
                out.push_back(std::move(*same));
            }
        }
        sort_by_closeness(out);
        return out;
    }

    // So many of the words that a text which has none of them is not near enough: the rarest.
    Plan any_of_the_rarest() {
        const auto words = rarest(quotes_);
        const std::vector<std::string> all = all_words(asked_);
        const auto least = static_cast<std::size_t>(
            std::ceil(std::min(request_.near, least_share) * static_cast<double>(all.size())));
        std::size_t covered = 0;
        std::uint64_t looked_up = 0;
        std::vector<Query> some, others;
        for (const auto& [frequency, word] : words) {
            // Words that stand everywhere only add to the weight: they would make candidates of everything.
            looked_up += frequency;
            const bool enough =
                covered + least > all.size() || (looked_up > most_postings && !some.empty());
            if (frequency > 0) (enough ? others : some).push_back(word_query(word));
            covered += static_cast<std::size_t>(std::ranges::count(all, word));
        }
        if (some.empty()) return {};
        const Plan rare = translated({EitherQuery{std::move(some)}}, quotes_);
        if (others.empty()) return rare;
        return plus(rare, translated({EitherQuery{std::move(others)}}, quotes_));
    }

    std::vector<VerifiedQuote> close_quotes(const Plan& filter) {
        auto found = match(quotes_, narrowed(any_of_the_rarest(), filter), deadline_);
        // Of common words everything is found: to sort all of it took longer than to find it.
        const std::size_t kept = std::min(found.size(), most_candidates);
        std::ranges::partial_sort(found,
                                  found.begin() + static_cast<std::ptrdiff_t>(kept),
                                  [](const ScoredDocument& one, const ScoredDocument& other) {
                                      if (one.weight != other.weight)
                                          return one.weight > other.weight;
                                      return one.docid < other.docid;
                                  });
        found.resize(kept);
        std::vector<VerifiedQuote> out;
        for (const ScoredDocument& row : found) {
            const QuoteRecord quote = words_of(row.docid);
            if (quote.kind == QuoteKind::indirect) continue;
            auto close = closest(closeness_, quote);
            if (!close || close->share < std::min(request_.near, least_share)) continue;
            close->quote = whole(row.docid);
            out.push_back(std::move(*close));
        }
        sort_by_closeness(out);
        return out;
    }

    Looked look(const Plan& filter) {
        Looked out;
        if (quotes_.xapian().get_doccount() == 0) return out;
        out.quotes = exact_quotes(filter);
        if (!out.quotes.empty()) {
            out.standing = Standing::exact;
            return out;
        }
        out.quotes = close_quotes(filter);
        const auto far = std::ranges::find_if(
            out.quotes, [&](const VerifiedQuote& close) { return close.share < request_.near; });
        if (far != out.quotes.begin()) {
            out.standing = Standing::altered;
            out.quotes.erase(far, out.quotes.end());
        }
        std::erase_if(out.quotes,
                      [](const VerifiedQuote& close) { return close.share < least_share; });
        for (VerifiedQuote& close : out.quotes) compare_words(close, asked_);
        sort_by_closeness(out.quotes);
        return out;
    }

    [[nodiscard]] Request without_speakers() const {
        Request out = request_.request;
        std::erase_if(out.filters, [](const Filter& filter) {
            return filter.field == Field::speaker && !filter.exclude;
        });
        return out;
    }

    // Who else says so, if it comes closer than what those who were asked for say.
    void add_others(Verification& out) {
        Looked looked = look(filter_of(without_speakers(), quotes_));
        if (looked.standing >= out.standing) return;
        out.standing_of_others = looked.standing;
        out.others = first_of(std::move(looked.quotes), request_.limit);
    }

    void count(Verification& out, const Plan& filter) {
        const std::uint64_t all = quotes_.xapian().get_doccount();
        out.looked_at = filter.empty() ? all : match(quotes_, filter, deadline_).size();
        if (out.speakers.empty()) return;
        const Plan others = filter_of(without_speakers(), quotes_);
        const std::uint64_t either =
            others.empty() ? all : match(quotes_, others, deadline_).size();
        out.not_looked_at = either - std::min(either, out.looked_at);
    }

    void add_reported(Verification& out) const {
        for (const auto& [id, same] : reported_) {
            UnquotedWords words = place_of(same.quote);
            words.place = UnquotedWords::Place::reported;
            words.text = same.text;
            words.start = same.start;
            words.end = same.end;
            words.speaker = same.quote.speaker;
            out.unquoted.push_back(std::move(words));
            if (out.unquoted.size() == most_shown_unquoted) return;
        }
    }

    template <class From>
    static UnquotedWords place_of(const From& from) {
        UnquotedWords out;
        if constexpr (requires { from.article; }) {
            out.article = from.article;
        } else {
            out.article = from.id;
            out.title_from = from.title_from;
        }
        out.path = from.path;
        out.title = from.title;
        out.source = from.source;
        out.published = from.published;
        return out;
    }

    // Inside the marks of somebody's words, or where somebody is told to have said so.
    static bool is_said(const Analysis& analysis, Span span) {
        return std::ranges::any_of(analysis.quotes, [&](const Quote& quote) {
            return quote.speaker.kind != SpeakerKind::none && quote.content.contains(span);
        });
    }

    void add_unquoted(Verification& out) {
        add_reported(out);
        Request narrowed_to = request_.request;
        std::erase_if(narrowed_to.filters,
                      [](const Filter& filter) { return is_of_quotes(filter.field); });
        if (articles_.xapian().get_doccount() == 0) return;
        const auto found = match(
            articles_, narrowed(phrases(articles_), filter_of(narrowed_to, articles_)), deadline_);
        for (std::size_t i = 0; i < std::min(found.size(), most_unquoted); ++i) {
            if (out.unquoted.size() >= most_shown_unquoted) return;
            const ArticleRecord article =
                decode_article(articles_.xapian().get_document(found[i].docid).get_data());
            add_unquoted(out, article);
        }
    }

    void add_unquoted(Verification& out, const ArticleRecord& record) const {
        const Article& article = record.article;
        const auto known = std::ranges::find(out.unquoted, article.id, &UnquotedWords::article);
        if (known != out.unquoted.end()) return;
        UnquotedWords words = place_of(article);
        if (const auto span = asked_.in(article.body)) {
            if (is_said(record.analysis, *span)) return;
            words.text = collapse_space(slice(article.body, *span));
            const std::string_view body = article.body;
            words.start =
                static_cast<std::uint32_t>(count_code_points(body.substr(0, span->begin)));
            words.end =
                words.start + static_cast<std::uint32_t>(count_code_points(slice(body, *span)));
        } else if (const auto in_title = asked_.in(article.title)) {
            words.place = UnquotedWords::Place::headline;
            words.text = slice(article.title, *in_title);
        } else {
            return;
        }
        out.unquoted.push_back(std::move(words));
    }

    const VerifyRequest& request_;
    Quotation asked_;
    Closeness closeness_;
    Database& articles_;
    Database& quotes_;
    QuoteReader read_;
    Stemmers& stemmers_;
    Deadline deadline_{patience};
    std::map<std::string, VerifiedQuote> reported_;  // by id
};

}  // namespace

Verification verify(const VerifyRequest& request,
                    Database& articles,
                    Database& quotes,
                    Stemmers& stemmers) {
    return Verifier(request, articles, quotes, stemmers)();
}

std::string_view name(Standing standing) {
    switch (standing) {
        case Standing::exact:
            return "exact";
        case Standing::altered:
            return "altered";
        case Standing::not_found:
            return "not-found";
    }
    return {};
}

std::string_view name(UnquotedWords::Place place) {
    switch (place) {
        case UnquotedWords::Place::text:
            return "text";
        case UnquotedWords::Place::headline:
            return "headline";
        case UnquotedWords::Place::reported:
            return "reported";
    }
    return {};
}

}  // namespace inquit
