// A speaker's page and document.
#include <algorithm>
#include <charconv>

#include "searcher/render.h"
#include "web/frame.h"
#include "web/handlers.h"

namespace inquit {
namespace {

constexpr std::uint32_t most_speakers =
    25;  // where nobody was asked for; one of them may have no name
constexpr std::uint32_t most_values = 100;

struct Asked {
    PortraitRequest request;
    std::string problem;  // not empty: refused by the API
};

Asked read_asked(const Call& call) {
    Asked out;
    for (const auto& param : call.target.params) {
        if (param.name == "name") {
            out.request.name = param.value;
        } else if (param.name == "limit") {
            std::uint32_t limit = 0;
            const char* end = param.value.data() + param.value.size();
            const auto [stop, error] = std::from_chars(param.value.data(), end, limit);
            if (error != std::errc{} || stop != end || limit > most_values)
                out.problem =
                    "limit “" + param.value + "”: a number up to " + std::to_string(most_values);
            out.request.values = out.request.quotes = out.request.things = limit;
        } else {
            out.problem = "no such parameter: " + param.name;
        }
    }
    if (out.problem.empty() && out.request.name.empty()) out.problem = "name: whose page?";
    return out;
}

Quotes most_quoted(Index& index) {
    Request request;
    request.limit = 0;
    request.facets = {Field::speaker};
    request.facet_limit = most_speakers;
    request.snippets = false;
    return index.quotes(request);
}

}  // namespace

WebResponse speaker_response(const Call& call) {
    PortraitRequest request = read_asked(call).request;
    request.values = PortraitRequest{}.values;
    request.quotes = PortraitRequest{}.quotes;
    request.things = PortraitRequest{}.things;
    WebResponse response;
    Portrait portrait;
    if (!request.name.empty()) portrait = call.index.portrait(request);
    if (!portrait.name.empty()) {
        response.body = speaker_page({call.info, portrait});
        return response;
    }
    if (!request.name.empty()) response.status = 404;
    const Quotes quotes = most_quoted(call.index);
    response.body = speakers_page({call.info, request.name, portrait.nearest, quotes.facets});
    return response;
}

WebResponse api_speaker(const Call& call) {
    const Asked asked = read_asked(call);
    if (!asked.problem.empty())
        return api_error({400, "The request cannot be read", asked.problem, ""});
    const Portrait portrait = call.index.portrait(asked.request);
    if (portrait.name.empty()) {
        std::string hint;
        for (const std::string& name : portrait.nearest)
            hint += (hint.empty() ? "nearest: " : ", ") + name;
        return api_error({404, "", "nobody is quoted under this name", hint});
    }
    WebResponse response;
    response.type = "application/json; charset=utf-8";
    response.body = json(portrait) + "\n";
    return response;
}

}  // namespace inquit
