// All results of a search as one file to take along: /export?format=csv with the parameters of a page.
#include <algorithm>
#include <array>

#include "searcher/exporter.h"
#include "web/handlers.h"

namespace inquit {
namespace {

// More than anybody opens in a browser: inquit export writes it without a cap.
constexpr std::size_t most_bytes = 64UL * 1024 * 1024;

struct Kind {
    std::string_view name, ending, type;
    ExportFormat format;
};

constexpr auto kinds = std::to_array<Kind>({
    {"csv", "csv", "text/csv; charset=utf-8", ExportFormat::csv},
    {"jsonl", "jsonl", "application/jsonl; charset=utf-8", ExportFormat::jsonl},
    {"ris", "ris", "application/x-research-info-systems; charset=utf-8", ExportFormat::ris},
    {"bibtex", "bib", "application/x-bibtex; charset=utf-8", ExportFormat::bibtex},
    {"markdown", "md", "text/markdown; charset=utf-8", ExportFormat::markdown},
});

const Kind* asked_kind(const Params& params) {
    const auto param = std::ranges::find(params, std::string("format"), &Param::name);
    if (param == params.end()) return nullptr;
    const auto kind = std::ranges::find(kinds, std::string_view(param->value), &Kind::name);
    return kind == kinds.end() ? nullptr : &*kind;
}

}  // namespace

WebResponse export_response(const Call& call) {
    const Kind* kind = asked_kind(call.target.params);
    if (kind == nullptr) {
        return page_error({400,
                           "No such format",
                           "Results are given as csv, jsonl, ris, bibtex or markdown.",
                           "Add format=csv to the address."});
    }
    Request request = call.state.request;
    request.sort = shown_sort(request);
    request.limit = UINT32_MAX;
    request.snippets =
        kind->format == ExportFormat::jsonl || kind->format == ExportFormat::markdown;
    const Exporter exporter({.format = kind->format, .query = request.query});
    WebResponse response;
    response.type = kind->type;
    response.body = exporter.opening(Results::articles);
    bool whole = true;
    const Receiver<ArticleHit> receiver{.take = [&](ArticleHit&& hit) {
        response.body += exporter(hit);
        whole = response.body.size() <= most_bytes;
        return whole;
    }};
    call.index.search(request, receiver);
    if (!whole) {
        return page_error({413,
                           "Too much for one page",
                           "These results are more than 64 MB.",
                           "inquit export writes them all into a file."});
    }
    response.headers["Content-Disposition"] =
        "attachment; filename=\"inquit." + std::string(kind->ending) + "\"";
    return response;
}

}  // namespace inquit
