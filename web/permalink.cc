// A quote by its own id: leads to its place in the article.
#include "searcher/render.h"
#include "web/handlers.h"
#include "web/hit_view.h"

namespace inquit {
namespace {

std::vector<QuoteRecord> asked_for(const Call& call, std::string_view prefix) {
    const std::string id = id_in(call.target.path, prefix);
    return id.empty() ? std::vector<QuoteRecord>() : call.index.quotes_with_id(id);
}

}  // namespace

WebResponse quote_response(const Call& call) {
    const auto quotes = asked_for(call, "/quote/");
    if (quotes.empty()) {
        return page_error(
            {404,
             "No such quote",
             "No quote here has this id.",
             "Its article may have been changed or removed since the link was made."});
    }
    if (quotes.size() > 1) {
        return page_error({404,
                           "Which quote?",
                           "Several quotes have an id that begins so.",
                           "Give more of its digits."});
    }
    WebResponse response;
    response.status = 302;
    response.headers["Location"] = quote_link(quotes.front(), {});
    return response;
}

WebResponse api_quote(const Call& call) {
    const auto quotes = asked_for(call, "/api/v1/quote/");
    if (quotes.empty()) return api_error({404, "", "no quote has this id", ""});
    if (quotes.size() > 1)
        return api_error({300, "", "several quotes begin with this id", "give more digits of it"});
    WebResponse response;
    response.type = "application/json; charset=utf-8";
    response.body = json(quotes.front()) + "\n";
    return response;
}

}  // namespace inquit
