// Completions of what is being typed: as JSON, and as a browser's search field wants them.
#include <algorithm>
#include <charconv>

#include "searcher/render.h"
#include "web/handlers.h"

namespace inquit {
namespace {

constexpr std::uint32_t most_suggestions = 100;

struct Wish {
    SuggestRequest request;
    std::string problem;  // not empty: refused
};

void read_kind(Wish& wish, const std::string& kind) {
    const auto field = kind == "word" ? std::optional(Field::text) : field_named(kind);
    if (field && (*field == Field::text || info(*field).facet)) {
        wish.request.fields.push_back(*field);
    } else {
        wish.problem = "kind “" + kind + "”: word, or a facet such as speaker";
    }
}

Wish read_wish(const Call& call) {
    Wish wish;
    for (const auto& param : call.target.params) {
        if (param.name == "q") {
            wish.request.prefix = param.value;
        } else if (param.name == "kind") {
            read_kind(wish, param.value);
        } else if (param.name == "limit") {
            const char* end = param.value.data() + param.value.size();
            const auto [stop, error] = std::from_chars(param.value.data(), end, wish.request.limit);
            if (error != std::errc{} || stop != end || wish.request.limit > most_suggestions)
                wish.problem = "limit “" + param.value + "”: a number up to " +
                               std::to_string(most_suggestions);
        } else {
            wish.problem = "no such parameter: " + param.name;
        }
    }
    return wish;
}

WebResponse answered(std::string body, std::string type) {
    WebResponse response;
    response.type = std::move(type);
    response.body = std::move(body) + "\n";
    return response;
}

// A name is searched for as what it is, a word as a word.
std::string link_of(const Suggestion& suggestion) {
    PageState state;
    if (suggestion.field == Field::text) {
        state.request.query = suggestion.text;
    } else {
        state.request.filters.push_back({suggestion.field, suggestion.text, false});
    }
    return link_to("/search", state);
}

}  // namespace

WebResponse api_suggest(const Call& call) {
    const Wish wish = read_wish(call);
    if (!wish.problem.empty())
        return api_error({400, "The request cannot be read", wish.problem, ""});
    return answered(json(wish.request.prefix, call.index.suggest(wish.request)),
                    "application/json; charset=utf-8");
}

WebResponse suggest_response(const Call& call) {
    const Wish wish = read_wish(call);
    const auto suggestions = call.index.suggest(wish.request);
    std::vector<std::string> links;
    const auto host = call.request.headers.find("host");
    const std::string site =
        "http://" + (host == call.request.headers.end() ? "localhost" : host->second);
    for (const Suggestion& suggestion : suggestions) links.push_back(site + link_of(suggestion));
    return answered(json_opensearch(wish.request.prefix, suggestions, links),
                    "application/x-suggestions+json; charset=utf-8");
}

}  // namespace inquit
