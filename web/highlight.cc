// Reads the query as the search does, and looks for its words with the same eyes.
#include "web/highlight.h"

#include <algorithm>

#include "searcher/index.h"
#include "searcher/parser.h"
#include "searcher/wanted.h"

namespace inquit {

std::vector<Span> query_hits(const Request& request, const Article& article) {
    std::vector<Span> out;
    if (request.query.empty()) return out;
    try {
        Stemmers stemmers;
        const Wanted wanted(parse_query(request.query, request.any), stemmers);
        std::size_t words = 0;
        for (const auto& hit : wanted.find(article.body, article.language, words)) {
            if (!out.empty() && hit.span.begin < out.back().end) {
                out.back().end = std::max(out.back().end, hit.span.end);
            } else {
                out.push_back(hit.span);
            }
        }
    } catch (const QueryError&) {
        out.clear();
    }
    return out;
}

}  // namespace inquit
