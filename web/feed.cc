// A search as an Atom feed (RFC 4287): what is new in it comes first.
#include <fmt/format.h>

#include "web/frame.h"
#include "web/handlers.h"
#include "web/headers.h"
#include "web/hit_view.h"
#include "web/wording.h"

namespace inquit {
namespace {

constexpr std::uint32_t feed_articles = 30;

std::string base_of(const WebRequest& request) {
    const auto host = request.headers.find("host");
    const bool known = host != request.headers.end() && is_local_host(host->second);
    return "http://" + (known ? host->second : "localhost:8017");
}

std::string timestamp(Day day) { return iso(day) + "T00:00:00Z"; }

// RFC 3339. An article without a date is as new as the index.
std::string changed(const IndexInfo& info) {
    const std::chrono::sys_seconds at{std::chrono::seconds(info.changed)};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss time{at - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z",
                       iso(day),
                       time.hours().count(),
                       time.minutes().count(),
                       time.seconds().count());
}

std::string summary(const ArticleHit& hit) {
    std::string text;
    for (const auto& piece : hit.snippet) text += piece.text;
    return text;
}

}  // namespace

WebResponse feed_response(const Call& call) {
    Request request = call.state.request;
    request.sort = Sort::newest;
    request.limit = feed_articles;
    request.collapse = true;
    const Articles answer = call.index.search(request);
    const std::string base = base_of(call.request);
    View entries = View::list();
    for (const auto& hit : answer.hits) {
        View view;
        view.set("id", hit.id).set("title", hit.title).set("source", source_words(hit.source));
        view.set("link", base + article_link(hit.id, call.state)).set("summary", summary(hit));
        view.set("updated", hit.published ? timestamp(*hit.published) : changed(call.info));
        view.set("author", hit.author.empty() ? source_words(hit.source) : hit.author);
        entries.add(std::move(view));
    }
    View view;
    const std::string& query = request.query;
    view.set("title", query.empty() ? "Inquit: newest articles" : "Inquit: " + query);
    view.set("self", base + link_to(feed_path, call.state));
    view.set("page", base + link_to(search_path, call.state));
    view.set("updated", changed(call.info)).set("entries", std::move(entries));
    WebResponse response;
    response.type = "application/atom+xml; charset=utf-8";
    response.body = render_template("feed", view);
    return response;
}

}  // namespace inquit
