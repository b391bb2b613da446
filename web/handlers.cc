// The pages' questions to the index.
#include "web/handlers.h"

#include <algorithm>
#include <functional>
#include <mutex>

#include "web/filters.h"
#include "web/frame.h"
#include "web/highlight.h"

namespace inquit {
namespace {

constexpr std::uint32_t front_articles = 24;  // the lead is chosen among them
constexpr std::uint32_t front_quotes = 30;    // and the quote that is pulled out among these
constexpr std::size_t front_stories = 5;      // one of them may be the lead
constexpr std::uint32_t front_values = 7;     // sources and places

WebResponse html(std::string body, int status = 200) {
    WebResponse response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Request list_request(const PageState& state, std::uint32_t per_page) {
    Request request = state.request;
    request.sort = shown_sort(request);
    request.offset = (state.page - 1) * per_page;
    request.limit = per_page;
    request.collapse = true;
    request.facets = page_facets();
    // One list in full makes all of them long here; they are cut again where they are shown.
    request.facet_limit = state.more ? many_values : few_values;
    return request;
}

// The values of the opened facet that have the words which are looked for among them.
void narrow_opened(std::vector<Facet>& facets,
                   const PageState& state,
                   const std::function<std::vector<Facet>(const Request&)>& ask) {
    if (!state.more || state.match.empty()) return;
    const auto opened = std::ranges::find(facets, *state.more, &Facet::field);
    if (opened == facets.end()) return;
    Request request = state.request;
    request.limit = 0;
    request.snippets = false;
    request.facets = {*state.more};
    request.facet_limit = many_values;
    request.facet_match = state.match;
    *opened = ask(request).front();
}

// The histogram shows the time around the chosen dates too.
std::vector<MonthCount> months_around(const Call& call, const Articles& answer) {
    if (!call.state.request.from && !call.state.request.to) return answer.months;
    Request request = call.state.request;
    request.from = request.to = std::nullopt;
    request.limit = 0;
    request.snippets = false;
    return call.index.search(request).months;
}

Quotes quotes_beside(const Call& call) {
    Request request = call.state.request;
    request.sort = shown_sort(request);
    request.limit = 0;
    request.snippets = false;
    request.facets = {Field::speaker};
    return call.index.quotes(request);
}

std::string front_of(const Call& call) {
    Request newest;
    newest.sort = Sort::newest;
    newest.limit = front_articles;
    newest.facets = {Field::source, Field::place};
    newest.facet_limit = front_values;
    newest.collapse = true;
    Request said;
    said.sort = Sort::newest;
    said.limit = front_quotes;
    said.facets = {Field::speaker};
    const Articles articles = call.index.search(newest);
    const Quotes quoted = call.index.quotes(said);
    const auto stories = call.index.stories(front_stories);
    return front_page({call.info, articles, quoted, stories});
}

}  // namespace

std::string id_in(std::string_view path, std::string_view prefix) {
    constexpr std::size_t shortest = 4, longest = 32;
    const std::string_view id = path.substr(std::min(prefix.size(), path.size()));
    const bool hex = std::ranges::all_of(
        id, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return hex && id.size() >= shortest && id.size() <= longest ? std::string(id) : std::string();
}

WebResponse front_response(const Call& call) {
    // All articles and all quotes are counted for it: 0.1 s for 100,000 articles, and the same until the next commit.
    static std::mutex mutex;
    static std::string version, kept;
    {
        const std::lock_guard lock(mutex);
        if (version == call.info.version && !kept.empty()) return html(kept);
    }
    std::string body = front_of(call);
    const std::lock_guard lock(mutex);
    version = call.info.version;
    kept = body;
    return html(std::move(body));
}

WebResponse results_response(const Call& call) {
    Request request = list_request(call.state, articles_per_page);
    // Nearly every article has all kinds of speakers: it is among quotes that this tells something.
    const bool chosen =
        std::ranges::count(call.state.request.filters, Field::voice, &Filter::field) > 0;
    if (!chosen) std::erase(request.facets, Field::voice);
    Articles answer = call.index.search(request);
    narrow_opened(answer.facets, call.state, [&](const Request& narrowed) {
        return call.index.search(narrowed).facets;
    });
    const Quotes beside = quotes_beside(call);
    const auto months = months_around(call, answer);
    return html(results_page({call.info, call.state, answer, beside, months}));
}

WebResponse quotes_response(const Call& call) {
    Request request = list_request(call.state, quotes_per_page);
    request.group = true;
    Quotes answer = call.index.quotes(request);
    narrow_opened(answer.facets, call.state, [&](const Request& narrowed) {
        return call.index.quotes(narrowed).facets;
    });
    return html(quotes_page({call.info, call.state, answer}));
}

WebResponse article_response(const Call& call) {
    const std::string id = id_in(call.target.path, "/article/");
    constexpr std::size_t most = 20;
    const auto records =
        id.empty() ? std::vector<ArticleRecord>() : call.index.articles_with_id(id, most);
    if (records.empty()) {
        return page_error({404,
                           "No such article",
                           "No article here has this id.",
                           "It may have been changed or removed since the link was made."});
    }
    if (records.size() > 1) return html(choice_page({call.info, id, records}), 300);
    const auto hits = query_hits(call.state.request, records.front().article);
    const auto others = call.index.other_accounts(records.front().article.id, most_accounts - 1);
    return html(article_page(
        {call.info, call.state, records.front(), hits, accounts_beside(records.front(), others)}));
}

}  // namespace inquit
