// The table of addresses, and what goes wrong as pages.
#include "web/respond.h"

#include <algorithm>
#include <array>

#include "web/assets.h"
#include "web/frame.h"
#include "web/handlers.h"
#include "web/headers.h"
#include "web/wording.h"

namespace inquit {
namespace {

struct Route {
    std::string_view path;  // one that ends in '/' (but "/") stands for all below it
    WebResponse (*handler)(const Call&);
};

constexpr auto routes = std::to_array<Route>({
    {"/", front_response},
    {"/search", results_response},
    {"/quotes", quotes_response},
    {"/quote/", quote_response},
    {"/verify", verify_response},
    {"/article/", article_response},
    {"/compare", compare_response},
    {"/api/v1/compare", api_compare},
    {"/story/", story_response},
    {"/api/v1/story/", api_story},
    {"/export", export_response},
    {"/speaker", speaker_response},
    {"/api/v1/speaker", api_speaker},
    {"/help", help_response},
    {"/names", names_response},
    {"/decide", decide_response},
    {"/problems", problems_response},
    {"/feed.atom", feed_response},
    {"/opensearch.xml", opensearch_response},
    {"/openapi.json", openapi_response},
    {"/api/v1/search", api_search},
    {"/api/v1/quotes", api_quotes},
    {"/api/v1/quote/", api_quote},
    {"/api/v1/verify", api_verify},
    {"/api/v1/facets", api_facets},
    {"/suggest", suggest_response},
    {"/api/v1/suggest", api_suggest},
    {"/api/v1/info", api_info},
    {"/api/v1/article/", api_article},
});

const Route* find_route(std::string_view path) {
    for (const auto& route : routes) {
        const bool tree = route.path.size() > 1 && route.path.ends_with('/');
        if (tree ? path.starts_with(route.path) : path == route.path) return &route;
    }
    return nullptr;
}

WebResponse error(std::string_view path, const ErrorPage& page) {
    return path.starts_with(api_prefix) ? api_error(page) : page_error(page);
}

WebResponse asset_response(const Asset& asset, const Target& target) {
    WebResponse response;
    response.type = asset.type;
    response.body = asset.body;
    // An address with the right hash always means these bytes.
    const bool hashed =
        target.params.size() == 1 && asset.url.ends_with("=" + target.params[0].value);
    response.headers["Cache-Control"] = hashed ? "public, max-age=31536000, immutable" : "no-cache";
    return response;
}

WebResponse answer(Index& index,
                   const WebRequest& request,
                   const Target& target,
                   const PageState& state) {
    const Route* route = find_route(target.path);
    if (!route)
        return error(target.path, {404, "No such page", "Nothing lives at this address.", ""});
    if (request.post && target.path != decide_path)
        return error(target.path, {405, "Only to look at", "This address changes nothing.", ""});
    const IndexInfo info = index.glance();
    // With and without ways to change something it is two pages.
    if (may_edit(request)) return route->handler({index, request, target, state, info});
    const std::string tag = entity_tag(info);
    WebResponse response;
    if (has_tag(request, tag)) {
        response.status = 304;
        response.headers["ETag"] = tag;
        return response;
    }
    response = route->handler({index, request, target, state, info});
    if (response.status == 200) response.headers["ETag"] = tag;
    return response;
}

// The address that the server printed: who opens it may change names from then on.
WebResponse let_in(const Editor& editor, std::string_view token) {
    if (token != editor.token)
        return page_error({403,
                           "Not the address",
                           "This is not the address that the server printed when it was started.",
                           "Copy it once more."});
    WebResponse response;
    response.status = 303;
    response.headers["Location"] = names_path;
    response.headers["Set-Cookie"] = edit_cookie(editor);
    return response;
}

// What a query, an index or we ourselves did wrong. Only sentences made for people go out.
WebResponse guarded(Index& index, const WebRequest& request, const Target& target) {
    const PageState state = read_state(target.params);
    try {
        return answer(index, request, target, state);
    } catch (const QueryError& wrong) {
        return error(
            target.path,
            {400, "This query cannot be read", wrong.what(), wrong.hint(), &state, wrong.at()});
    } catch (const Error& wrong) {
        return error(target.path, {503, "The index cannot answer", wrong.what(), wrong.hint()});
    } catch (const std::exception&) {
        return error(target.path,
                     {500,
                      "Something went wrong in the program",
                      "This request met a fault of the program itself.",
                      ""});
    }
}

}  // namespace

WebResponse page_error(const ErrorPage& page) {
    WebResponse response;
    response.status = page.status;
    response.body = error_page(page);
    return response;
}

WebResponse respond(Index& index, const WebRequest& request) {
    WebResponse response;
    try {
        const Target target = parse_target(request.target);
        if (comes_from_elsewhere(request)) {
            response = page_error({403,
                                   "Not from another site",
                                   "Another site asked for this, not you.",
                                   "Open the address yourself."});
        } else if (!target.problem.empty()) {
            response = error(target.path, {414, "This address cannot be read", target.problem, ""});
        } else if (const auto token = std::ranges::find(target.params, "edit", &Param::name);
                   request.editor != nullptr && token != target.params.end()) {
            response = let_in(*request.editor, token->value);
        } else if (const Asset* asset = find_asset(target.path)) {
            response = asset_response(*asset, target);
        } else {
            response = guarded(index, request, target);
        }
    } catch (...) {  // a page of an error failed too: memory
        response = WebResponse{500, "text/plain; charset=utf-8", "out of memory\n", {}};
    }
    add_headers(response);
    return response;
}

WebResponse respond_unavailable(const WebRequest& request, const Error& why) {
    WebResponse response = error(parse_target(request.target).path,
                                 {503, "The index cannot answer", why.what(), why.hint()});
    add_headers(response);
    return response;
}

}  // namespace inquit
