// After matching: an article is matched once for all of its quotes, and a length is looked up in the tokens (0.1 µs).
#include "searcher/quote_limits.h"

#include <algorithm>
#include <string>

#include "searcher/filters.h"
#include "searcher/index.h"
#include "searcher/resolve.h"
#include "searcher/valued.h"

namespace inquit {
namespace {

Query query_about(const Request& request) {
    Request about;
    about.query = request.about;
    try {
        return whole_query(about);
    } catch (const QueryError& wrong) {
        throw Error("what it is about cannot be read: " + std::string(wrong.what()), wrong.hint());
    }
}

// The quotes of articles that match, by rising docid.
std::vector<ScoredDocument> quotes_about(const Request& request, const Translation& with) {
    Query query = query_about(request);
    Database& articles = with.database.of(Field::title);
    resolve(query, {articles, &with.database, with.stemmers, with.deadline, request.expand});
    const Translation in_articles{articles, &with.database, with.stemmers, with.deadline};
    const auto found = match(articles, to_plan(query, in_articles), with.deadline);
    return quotes_of(found, with.database, articles.xapian());
}

}  // namespace

void keep_within_limits(const Request& request,
                        std::vector<ScoredDocument>& matches,
                        const Translation& with) {
    if (!request.about.empty()) {
        const std::vector<ScoredDocument> about = quotes_about(request, with);
        std::erase_if(matches, [at = about.begin(), &about](const ScoredDocument& quote) mutable {
            while (at != about.end() && at->docid < quote.docid) ++at;
            return at == about.end() || at->docid != quote.docid;
        });
    }
    if (request.min_words > 0) {
        const TokenColumn& tokens = with.database.tokens();
        std::erase_if(matches, [&](const ScoredDocument& quote) {
            with.deadline.tick();
            return tokens.text_words(quote.docid) < request.min_words;
        });
    }
}

}  // namespace inquit
