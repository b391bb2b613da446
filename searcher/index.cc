// The steps of a search, one after the other: read, resolve, match, order, count, show.
#include "searcher/index.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
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
#include "searcher/together.h"

namespace inquit {
namespace {

using Clock = std::chrono::steady_clock;

// What a search found: all of its answer but the hits, and which those are.
template <class Hit>
struct Found {
    Answer<Hit> answer;
    std::vector<ScoredDocument> page;
    Wanted wanted;
};

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

    template <class Hit>
    Found<Hit> find(Database& database, const Request& request, Query query, Deadline& deadline);

    template <class Hit, class Show>
    Answer<Hit> answer(Database& database, const Request& request, Query query, const Show& show);

    template <class Hit, class Open, class Show>
    Answer<Hit> hand_over(const Request& request,
                          const Open& open,
                          const Show& show,
                          const Receiver<Hit>& receiver);

    ArticleHit shown_article(const Xapian::Document& document, const Wanted& wanted, bool snippets);

    std::string path;
    std::optional<Database> articles, quotes;
    Stemmers stemmers;
};

template <class Hit>
Found<Hit> Index::State::find(Database& database,
                              const Request& request,
                              Query query,
                              Deadline& deadline) {
    resolve(query, database, deadline);
    Answer<Hit> out;
    out.reading = {request.query, read_as(query)};
    std::vector<ScoredDocument> matches =
        match(database.xapian(), to_xapian(query, {database, stemmers, deadline}), deadline);
    out.total = matches.size();
    if (request.sort == Sort::best && request.limit > 0)
        add_together(matches, query, database, stemmers, deadline);
    const Counter counter(database, matches, deadline);
    const std::vector<std::int32_t> days = counter.days();
    std::vector<ScoredDocument> page = page_of(matches, days, request, database);
    for (const Field field : request.facets)
        out.facets.push_back(counter.facet(field, request.facet_limit));
    Months months = count_months(days);
    out.months = std::move(months.months);
    out.undated = months.undated;
    if (!database.holds_quotes()) out.quotes = counter.quotes();
    if (matches.empty()) out.nearest = nearest(query, database, deadline);
    return {std::move(out), std::move(page), Wanted(query, stemmers)};
}

template <class Hit, class Show>
Answer<Hit> Index::State::answer(Database& database,
                                 const Request& request,
                                 Query query,
                                 const Show& show) {
    Deadline deadline(request.deadline);
    Found<Hit> found = find<Hit>(database, request, std::move(query), deadline);
    for (const ScoredDocument& row : found.page) {
        deadline.check();
        found.answer.hits.push_back(show(database.xapian().get_document(row.docid), found.wanted));
        found.answer.hits.back().score = row.weight;
    }
    return std::move(found.answer);
}

template <class Hit, class Open, class Show>
Answer<Hit> Index::State::hand_over(const Request& request,
                                    const Open& open,
                                    const Show& show,
                                    const Receiver<Hit>& receiver) {
    // Few enough to be read between two commits of a writer, many enough that opening anew costs nothing.
    constexpr std::size_t at_once = 256;
    Found<Hit> found = reading(path, open, [&] {
        Deadline deadline(request.deadline);
        return find<Hit>(open(), request, whole_query(request), deadline);
    });
    if (receiver.found) receiver.found(found.answer.total);
    for (std::size_t begin = 0; begin < found.page.size(); begin += at_once) {
        const auto part =
            std::span(found.page).subspan(begin, std::min(at_once, found.page.size() - begin));
        std::vector<Hit> hits = reading(path, open, [&] {
            std::vector<Hit> out;
            const Xapian::Database& database = open().xapian();
            for (const ScoredDocument& row : part) {
                try {
                    const Xapian::Document document = database.get_document(row.docid);
                    if (receiver.wants && !receiver.wants(unpack_id(document.get_value(slot_id))))
                        continue;
                    out.push_back(show(document, found.wanted));
                    out.back().score = row.weight;
                } catch (const Xapian::DocNotFoundError&) {
                    continue;  // a writer has taken it away meanwhile
                }
            }
            return out;
        });
        for (Hit& hit : hits) {
            if (!receiver.take(std::move(hit))) return std::move(found.answer);
        }
    }
    return std::move(found.answer);
}

ArticleHit Index::State::shown_article(const Xapian::Document& document,
                                       const Wanted& wanted,
                                       bool snippets) {
    ShownArticle shown = show_article(document, wanted, snippets);
    if (!shown.quote_id.empty())
        shown.hit.quote = quote_with_id(open_quotes().xapian(), shown.quote_id);
    return std::move(shown.hit);
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
        return state_->answer<ArticleHit>(
            articles, request, query, [&](const Xapian::Document& document, const Wanted& wanted) {
                return state_->shown_article(document, wanted, request.snippets);
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

Articles Index::search(const Request& request, const Receiver<ArticleHit>& receiver) {
    return state_->hand_over<ArticleHit>(
        request,
        [&]() -> Database& { return state_->open_articles(); },
        [&](const Xapian::Document& document, const Wanted& wanted) {
            return state_->shown_article(document, wanted, request.snippets);
        },
        receiver);
}

Quotes Index::quotes(const Request& request, const Receiver<QuoteHit>& receiver) {
    return state_->hand_over<QuoteHit>(
        request,
        [&]() -> Database& { return state_->open_quotes(); },
        [&](const Xapian::Document& document, const Wanted& wanted) {
            return show_quote(document, wanted, request.snippets);
        },
        receiver);
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
