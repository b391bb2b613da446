// The steps of a search, one after the other: read, resolve, match, order, count, show.
#include "searcher/index.h"

#include <chrono>
#include <optional>
#include <utility>

#include "searcher/about.h"
#include "searcher/database.h"
#include "searcher/facets.h"
#include "searcher/filters.h"
#include "searcher/match.h"
#include "searcher/nearest.h"
#include "searcher/order.h"
#include "searcher/read_as.h"
#include "searcher/reading.h"
#include "searcher/resolve.h"
#include "searcher/show.h"
#include "searcher/to_xapian.h"

namespace inquit {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

}  // namespace

struct Index::State {
    explicit State(std::string index) : path(std::move(index)) {}

    // A database is opened when it is first needed: a command that asks one question needs one of them.
    Database& opened(std::optional<Database>& database, std::string_view name) const {
        if (database) {
            database->refresh();
        } else {
            database.emplace(path, name);
        }
        return *database;
    }

    Database& open_articles() { return opened(articles, articles_folder); }

    Database& open_quotes() { return opened(quotes, quotes_folder); }

    template <class Work>
    auto with_articles(const Work& work) {
        return reading(
            path, [&] { open_articles(); }, [&] { return work(*articles); });
    }

    template <class Work>
    auto with_both(const Work& work) {
        const auto refresh = [&] {
            open_articles();
            open_quotes();
        };
        return reading(path, refresh, [&] { return work(*articles, *quotes); });
    }

    template <class Hit, class Show>
    Answer<Hit> answer(Database& database, const Request& request, Query query, const Show& show);

    std::string path;
    std::optional<Database> articles, quotes;
    Stemmers stemmers;
};

template <class Hit, class Show>
Answer<Hit> Index::State::answer(Database& database,
                                 const Request& request,
                                 Query query,
                                 const Show& show) {
    Deadline deadline(request.deadline);
    resolve(query, database, deadline);
    Answer<Hit> out;
    out.reading = {request.query, read_as(query)};
    const std::vector<ScoredDocument> matches =
        match(database.xapian(), to_xapian(query, {database, stemmers, deadline}), deadline);
    out.total = matches.size();
    const Counter counter(database, matches, deadline);
    const std::vector<std::int32_t> days = counter.days();
    const std::vector<ScoredDocument> page = page_of(matches, days, request, database);
    for (const Field field : request.facets)
        out.facets.push_back(counter.facet(field, request.facet_limit));
    Months months = count_months(days);
    out.months = std::move(months.months);
    out.undated = months.undated;
    if (!database.holds_quotes()) out.quotes = counter.quotes();
    const Wanted wanted(query, stemmers);
    for (const ScoredDocument& row : page) {
        deadline.check();
        out.hits.push_back(show(database.xapian().get_document(row.docid), wanted));
        out.hits.back().score = row.weight;
    }
    if (matches.empty()) out.nearest = nearest(query, database, deadline);
    return out;
}

Index::Index(std::unique_ptr<State> state) : state_(std::move(state)) {}

Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Index Index::open(const std::string& path) {
    Index out(std::make_unique<State>(path));
    // Says at once what is wrong with the index.
    out.state_->with_articles([](Database&) { return 0; });
    return out;
}

Articles Index::search(const Request& request) {
    const auto begin = Clock::now();
    const Query query = whole_query(request);
    Articles out = state_->with_articles([&](Database& articles) {
        bool quotes_open = false;
        return state_->answer<ArticleHit>(
            articles, request, query, [&](const Xapian::Document& document, const Wanted& wanted) {
                ShownArticle shown = show_article(document, wanted, request.snippets);
                if (!shown.quote_id.empty()) {
                    if (!std::exchange(quotes_open, true)) state_->open_quotes();
                    shown.hit.quote = quote_with_id(state_->quotes->xapian(), shown.quote_id);
                }
                return std::move(shown.hit);
            });
    });
    out.took_ms = milliseconds_since(begin);
    return out;
}

Quotes Index::quotes(const Request& request) {
    const auto begin = Clock::now();
    const Query query = whole_query(request);
    Quotes out = reading(
        state_->path,
        [&] { state_->open_quotes(); },
        [&] {
            return state_->answer<QuoteHit>(
                *state_->quotes,
                request,
                query,
                [&](const Xapian::Document& document, const Wanted& wanted) {
                    return show_quote(document, wanted, request.snippets);
                });
        });
    out.took_ms = milliseconds_since(begin);
    return out;
}

std::vector<ArticleRecord> Index::articles_with_id(std::string_view prefix, std::size_t most) {
    return state_->with_articles(
        [&](const Database& articles) { return articles_with_prefix(articles, prefix, most); });
}

IndexInfo Index::info() {
    return state_->with_both([&](const Database& articles, const Database& quotes) {
        return about(state_->path, articles, quotes);
    });
}

IndexInfo Index::glance() {
    return state_->with_both([&](const Database& articles, const Database& quotes) {
        return inquit::glance(state_->path, articles, quotes);
    });
}

std::vector<FileEntry> Index::files() {
    return state_->with_articles([](const Database& articles) { return file_entries(articles); });
}

std::vector<Problem> Index::problems() {
    std::vector<Problem> out;
    for (FileEntry& entry : files()) {
        if (!entry.problem.empty())
            out.push_back({std::move(entry.path), std::move(entry.problem)});
    }
    return out;
}

}  // namespace inquit
