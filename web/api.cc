// The JSON API: the shapes of docs/json.md, by the searcher's own renderers.
#include <algorithm>
#include <array>
#include <charconv>

#include "indexer/text/utf8.h"
#include "searcher/render.h"
#include "web/filters.h"
#include "web/handlers.h"

namespace inquit {
namespace {

constexpr std::uint32_t most_results = 100;

WebResponse json_response(std::string body, int status = 200) {
    WebResponse response;
    response.status = status;
    response.type = "application/json; charset=utf-8";
    response.body = std::move(body) + "\n";
    return response;
}

std::string json_string(std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : repair_utf8(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    return out + "\"";
}

// What the API has beyond the parameters of a page.
struct ApiRequest {
    Request request;
    std::string
        problem;  // not empty: refused. A script is told, where a page carries on and says so
};

void read_limit(ApiRequest& api, const Param& param) {
    std::uint32_t limit = 0;
    const char* end = param.value.data() + param.value.size();
    const auto [stop, error] = std::from_chars(param.value.data(), end, limit);
    if (error != std::errc{} || stop != end || limit > most_results) {
        api.problem = "limit “" + param.value + "”: a number up to " + std::to_string(most_results);
        return;
    }
    api.request.limit = limit;
}

// facet=speaker,place and facet=speaker&facet=place are the same.
void read_facets(ApiRequest& api, std::string_view names) {
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(','), names.size());
        const auto field = field_named(names.substr(0, end));
        if (!field || !info(*field).facet) {
            api.problem = "facet “" + std::string(names.substr(0, end)) + "”: no such facet";
            return;
        }
        const auto& facets = api.request.facets;
        if (std::ranges::find(facets, *field) == facets.end()) api.request.facets.push_back(*field);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
}

ApiRequest read_api(const Call& call) {
    ApiRequest api;
    api.request = call.state.request;
    for (const auto& param : call.target.params) {
        if (param.name == "limit") {
            read_limit(api, param);
        } else if (param.name == "facet") {
            read_facets(api, param.value);
        } else if (param.name == "match") {
            api.request.facet_match = param.value;
        } else if (param.name == "explain") {
            api.request.explain = param.value != "0";
        }
    }
    if (!call.state.ignored.empty()) api.problem = call.state.ignored.front();
    for (const auto& name : call.state.unknown) {
        if (name != "limit" && name != "facet" && name != "match" && name != "explain")
            api.problem = "no such parameter: " + name;
    }
    if (api.request.facets.empty()) api.request.facets = page_facets();
    api.request.offset = (call.state.page - 1) * api.request.limit;
    return api;
}

// metric=words, per=month: what is quoted in the articles that match.
bool asks_quoted(const Call& call) {
    return std::ranges::any_of(call.target.params, [](const Param& param) {
        return param.name == "metric" || param.name == "per";
    });
}

struct QuotedWish {
    QuotedRequest request;
    std::string problem;
};

void read_quoted(QuotedWish& wish, const Param& param) {
    const auto said = [&] { return param.name + " “" + param.value + "”: "; };
    if (param.name == "metric") {
        const auto metric = metric_named(param.value);
        if (!metric) wish.problem = said() + "quotes, words, articles or outlets";
        wish.request.metric = metric.value_or(Metric{});
    } else if (const auto division = division_named(param.value)) {
        (param.name == "per" ? wish.request.per.emplace() : wish.request.by) = *division;
    } else {
        wish.problem = said() + "month, day or one facet";
    }
}

QuotedWish read_quoted(const Call& call) {
    QuotedWish wish;
    ApiRequest api;
    api.request = call.state.request;
    for (const auto& param : call.target.params) {
        if (param.name == "limit") {
            read_limit(api, param);
        } else if (param.name == "match") {
            api.request.facet_match = param.value;
        } else if (param.name == "metric" || param.name == "per" || param.name == "facet") {
            read_quoted(wish, param);
        }
    }
    constexpr auto known =
        std::to_array<std::string_view>({"limit", "match", "metric", "per", "facet"});
    for (const auto& name : call.state.unknown) {
        if (std::ranges::find(known, name) == known.end())
            wish.problem = "no such parameter: " + name;
    }
    if (!api.problem.empty()) wish.problem = api.problem;
    if (!call.state.ignored.empty()) wish.problem = call.state.ignored.front();
    wish.request.request = std::move(api.request);
    return wish;
}

// The limit and page of an API request are those of its tables.
void page_tables(Request& request, std::uint32_t page) {
    request.facet_limit = request.limit;
    request.facet_offset = (page - 1) * request.limit;
    request.limit = 0;
    request.offset = 0;
    request.snippets = false;
}

WebResponse refused(const std::string& problem) {
    return api_error({400, "The request cannot be read", problem, ""});
}

}  // namespace

WebResponse api_error(const ErrorPage& error) {
    std::string body = "{\"schema\":1,\"status\":" + std::to_string(error.status) +
                       ",\"error\":" + json_string(error.sentence) +
                       ",\"hint\":" + json_string(error.hint);
    if (error.state && error.at != std::string::npos) {
        const auto before = cut_utf8(error.state->request.query, error.at);
        body += ",\"at\":" + std::to_string(count_code_points(before));
    }
    return json_response(body + "}", error.status);
}

WebResponse api_search(const Call& call) {
    ApiRequest api = read_api(call);
    if (!api.problem.empty()) return refused(api.problem);
    if (!api.request.about.empty() || api.request.min_words > 0)
        return refused("about and min-words are of quotes");
    api.request.collapse = true;
    return json_response(json(call.index.search(api.request)));
}

WebResponse api_quotes(const Call& call) {
    const ApiRequest api = read_api(call);
    if (!api.problem.empty()) return refused(api.problem);
    return json_response(json(call.index.quotes(api.request)));
}

WebResponse api_facets(const Call& call) {
    if (asks_quoted(call)) {
        QuotedWish wish = read_quoted(call);
        if (!wish.problem.empty()) return refused(wish.problem);
        page_tables(wish.request.request, call.state.page);
        return json_response(json(call.index.quoted(wish.request)));
    }
    ApiRequest api = read_api(call);
    if (!api.problem.empty()) return refused(api.problem);
    page_tables(api.request, call.state.page);
    return json_response(json_facets(call.index.search(api.request)));
}

WebResponse api_info(const Call& call) { return json_response(json(call.index.info())); }

WebResponse api_article(const Call& call) {
    const std::string id = id_in(call.target.path, "/api/v1/article/");
    const auto records =
        id.empty() ? std::vector<ArticleRecord>() : call.index.articles_with_id(id);
    if (records.empty()) return api_error({404, "", "no article has this id", ""});
    if (records.size() > 1) {
        return api_error(
            {300, "", "several articles begin with this id", "give more digits of it"});
    }
    const auto others = call.index.other_accounts(records.front().article.id, most_accounts - 1);
    return json_response(
        json(records.front(), Explained::no, accounts_beside(records.front(), others)));
}

}  // namespace inquit
