// The steps of a search, one after the other: read, resolve, match, order, count, show.
#include "searcher/index.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <type_traits>
#include <utility>

#include "searcher/about.h"
#include "searcher/accounts.h"
#include "searcher/chosen_facets.h"
#include "searcher/database.h"
#include "searcher/emptied.h"
#include "searcher/facets.h"
#include "searcher/filters.h"
#include "searcher/found.h"
#include "searcher/group_words.h"
#include "searcher/match.h"
#include "searcher/name_list.h"
#include "searcher/nearest.h"
#include "searcher/portrayer.h"
#include "searcher/quote_reader.h"
#include "searcher/quoted_counter.h"
#include "searcher/read_as.h"
#include "searcher/reading.h"
#include "searcher/resolve.h"
#include "searcher/scoring.h"
#include "searcher/show.h"
#include "searcher/story_page.h"
#include "searcher/suggester.h"
#include "searcher/verifier.h"

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

    // Beside the articles as they are open.
    Database& open_quotes() {
        if (!articles) articles.emplace(path, articles_folder);
        opened(quotes, quotes_folder).set_articles(*articles);
        return *quotes;
    }

    Database& open_both() {
        open_articles();
        return open_quotes();
    }

    template <class Work>
    auto with_articles(const Work& work) {
        return reading(
            path, [&] { open_articles(); }, [&] { return work(*articles); });
    }

    template <class Work>
    auto with_both(const Work& work) {
        return reading(
            path, [&] { open_both(); }, [&] { return work(*articles, *quotes); });
    }

    // Databases of a search: the one that is searched, and the quotes beside articles, if the query asks for them.
    struct Searched {
        Database& database;
        Database* quotes;
    };

    Searched searched(Database& database, const Asked& asked) {
        const bool beside = !database.holds_quotes() && asks_who_says(asked.rest);
        return {database, beside ? &open_quotes() : nullptr};
    }

    template <class Hit>
    Found<Hit> find(const Searched& searched,
                    const Request& request,
                    Asked asked,
                    Deadline& deadline);

    template <class Hit, class Show>
    Answer<Hit> answer(const Searched& searched,
                       const Request& request,
                       const Asked& asked,
                       const Show& show);

    template <class Hit, class Open, class Show>
    Answer<Hit> hand_over(const Request& request,
                          const Open& open,
                          const Show& show,
                          const Receiver<Hit>& receiver);

    ArticleHit shown_article(const Xapian::Document& document, const Wanted& wanted, Shown parts);

    std::string path;
    std::optional<Database> articles, quotes;
    Stemmers stemmers;
};

template <class Hit>
Found<Hit> Index::State::find(const Searched& searched,
                              const Request& request,
                              Asked asked,
                              Deadline& deadline) {
    Database& database = searched.database;
    const Resolving resolving{database, searched.quotes, stemmers, deadline, request.expand};
    resolve(asked.rest, resolving);
    for (Asked::Choice& choice : asked.choices) resolve(choice.values, resolving);
    const Query query = asked.whole();
    Answer<Hit> out;
    out.reading = {request.query, read_as(query)};
    const Translation with{database, searched.quotes, stemmers, deadline};
    Matches matches = find_matches(request, asked, with);
    out.total = matches.all.size();
    const Counter counter(database, matches.all, deadline);
    const std::vector<std::int32_t> days = counter.days();
    Scoring scoring(query, with);
    if (request.sort == Sort::best && request.limit > 0)
        scoring.add(matches.all, days, request.recency);
    out.facets = count_facets(request, asked.choices, matches, database, deadline);
    StoryPage page = page_of_stories(matches.all, days, request, database);
    out.stories = page.stories;
    out.thing_quotes = page.quotes;
    out.thing_articles = page.articles;
    const DayCounts day_counts = count_days(days);
    Months months = count_months(day_counts);
    out.months = std::move(months.months);
    out.undated = months.undated;
    Dates dates = count_dates(day_counts);
    out.date_step = dates.step;
    out.dates = std::move(dates.counts);
    if (!database.holds_quotes()) out.quotes = counter.quotes();
    if (matches.all.empty()) {
        out.nearest = nearest(query, database, deadline);
        out.obstacles = obstacles(query, with);
    }
    std::vector<std::vector<ScorePart>> explanations;
    if (request.explain) explanations = scoring.explain(page.rows);
    return {std::move(out), std::move(page), Wanted(query, stemmers), std::move(explanations)};
}

template <class Hit, class Show>
Answer<Hit> Index::State::answer(const Searched& searched,
                                 const Request& request,
                                 const Asked& asked,
                                 const Show& show) {
    Deadline deadline(request.deadline);
    const Xapian::Database& database = searched.database.xapian();
    Found<Hit> found = find<Hit>(searched, request, asked, deadline);
    for (std::size_t row = 0; row < found.page.rows.size(); ++row) {
        deadline.check();
        const auto [docid, weight] = found.page.rows[row];
        if (!request.records) {
            found.answer.hits.emplace_back().score = weight;
            continue;
        }
        found.answer.hits.push_back(show(database.get_document(docid), found.wanted));
        add_found(found.answer.hits.back(), found, row, searched.database);
        if constexpr (std::is_same_v<Hit, ArticleHit>) {
            if (request.collapse) add_tellers(searched.database, docid, found.answer.hits.back());
        }
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
        const Asked asked = read_request(request);
        return find<Hit>(searched(open(), asked), request, asked, deadline);
    });
    if (receiver.found) receiver.found(found.answer.total);
    const std::vector<ScoredDocument>& rows = found.page.rows;
    for (std::size_t begin = 0; begin < rows.size(); begin += at_once) {
        const std::size_t end = std::min(begin + at_once, rows.size());
        std::vector<Hit> hits = reading(path, open, [&] {
            std::vector<Hit> out;
            Database& opened = open();
            const Xapian::Database& database = opened.xapian();
            for (std::size_t row = begin; row < end; ++row) {
                try {
                    const Xapian::Document document = database.get_document(rows[row].docid);
                    if (receiver.wants && !receiver.wants(unpack_id(document.get_value(slot_id))))
                        continue;
                    out.push_back(show(document, found.wanted));
                    add_found(out.back(), found, row, opened);
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
                                       Shown parts) {
    ShownArticle shown = show_article(document, wanted, articles->names(), parts);
    if (!shown.quote_id.empty()) shown.hit.quote = quote_with_id(open_quotes(), shown.quote_id);
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
    const Asked asked = read_request(request);
    Articles out = state_->with_articles([&](Database& articles) {
        return state_->answer<ArticleHit>(
            state_->searched(articles, asked),
            request,
            asked,
            [&](const Xapian::Document& document, const Wanted& wanted) {
                return state_->shown_article(document, wanted, {request.snippets, request.kwic});
            });
    });
    out.took_ms = milliseconds_since(begin);
    return out;
}

Quotes Index::quotes(const Request& request) {
    const auto begin = Clock::now();
    const Asked asked = read_request(request);
    Quotes out = reading(
        state_->path,
        [&] { state_->open_both(); },
        [&] {
            QuoteReader read(*state_->quotes);
            return state_->answer<QuoteHit>(
                {*state_->quotes, nullptr},
                request,
                asked,
                [&](const Xapian::Document& document, const Wanted& wanted) {
                    return show_quote(
                        document, wanted, read, state_->quotes->names(), request.snippets);
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
            return state_->shown_article(document, wanted, {request.snippets, request.kwic});
        },
        receiver);
}

Quotes Index::quotes(const Request& request, const Receiver<QuoteHit>& receiver) {
    std::optional<QuoteReader> read;
    return state_->hand_over<QuoteHit>(
        request,
        [&]() -> Database& { return state_->open_both(); },
        [&](const Xapian::Document& document, const Wanted& wanted) {
            if (!read) read.emplace(*state_->quotes);
            return show_quote(document, wanted, *read, state_->quotes->names(), request.snippets);
        },
        receiver);
}

std::vector<ArticleRecord> Index::articles_with_id(std::string_view prefix, std::size_t most) {
    return state_->with_articles(
        [&](Database& articles) { return articles_with_prefix(articles, prefix, most); });
}

std::vector<QuoteRecord> Index::quotes_with_id(std::string_view prefix, std::size_t most) {
    return state_->with_both([&](const Database&, Database& quotes) {
        return quotes_with_prefix(quotes, prefix, most);
    });
}

std::vector<ArticleRecord> Index::other_accounts(const std::string& id, std::size_t most) {
    return state_->with_articles(
        [&](Database& articles) { return other_accounts_of(articles, id, most); });
}

std::optional<Story> Index::story(const std::string& id, std::size_t most) {
    return state_->with_articles([&](Database& articles) { return story_of(articles, id, most); });
}

std::vector<StoryHead> Index::stories(std::size_t most) {
    return state_->with_articles(
        [&](Database& articles) { return newest_stories(articles, most); });
}

NameList Index::names(const NamesRequest& request) {
    return state_->with_articles([&](Database& articles) {
        Deadline deadline(Request{}.deadline);
        return list_names(articles, request, deadline);
    });
}

std::vector<KeyWords> Index::key_words(const KeyWordsRequest& wish) {
    Request request = wish.request;
    request.limit = UINT32_MAX;
    request.sort = Sort::oldest;  // the order is of no account, and this one costs least
    request.collapse = false;
    const Asked asked = read_request(request);
    const auto work = [&](const State::Searched& searched) {
        Deadline deadline(request.deadline);
        const auto found = state_->find<ArticleHit>(searched, request, asked, deadline);
        return group_words(wish, found.page.rows, found.wanted, searched.database, deadline);
    };
    if (wish.by == Field::speaker) {
        return reading(
            state_->path,
            [&] { state_->open_both(); },
            [&] {
                return work({*state_->quotes, nullptr});
            });
    }
    return state_->with_articles(
        [&](Database& articles) { return work(state_->searched(articles, asked)); });
}

std::vector<Suggestion> Index::suggest(const SuggestRequest& request) {
    constexpr std::uint32_t patience = 1'000;
    return state_->with_articles([&](Database& articles) {
        Deadline deadline(patience);
        return suggestions(request, articles, deadline);
    });
}

QuotedTable Index::quoted(const QuotedRequest& request) {
    const auto begin = Clock::now();
    QuotedTable out = state_->with_both([&](Database& articles, Database& quotes) {
        return count_quoted(request, articles, quotes, state_->stemmers);
    });
    out.took_ms = milliseconds_since(begin);
    return out;
}

Portrait Index::portrait(const PortraitRequest& request) {
    const auto begin = Clock::now();
    Portrait out = state_->with_both([&](Database& articles, Database& quotes) {
        return portray(request, articles, quotes, state_->stemmers);
    });
    out.took_ms = milliseconds_since(begin);
    return out;
}

Verification Index::verify(const VerifyRequest& request) {
    const auto begin = Clock::now();
    Verification out = state_->with_both([&](Database& articles, Database& quotes) {
        return inquit::verify(request, articles, quotes, state_->stemmers);
    });
    out.took_ms = milliseconds_since(begin);
    return out;
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
