// Quotes of one article mostly stand together, so an article is looked up about once.
#include "searcher/said_by.h"

#include <algorithm>
#include <map>
#include <string>

#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"

namespace inquit {

std::vector<ScoredDocument> articles_of(const std::vector<ScoredDocument>& found,
                                        const Database& quotes,
                                        const Database& articles) {
    std::map<std::string, double> best;  // by the packed id of the article
    auto id = quotes.xapian().valuestream_begin(slot_article);
    const auto end = quotes.xapian().valuestream_end(slot_article);
    for (const ScoredDocument& quote : found) {
        if (id == end) break;
        id.skip_to(quote.docid);
        if (id == end) break;
        if (id.get_docid() != quote.docid) continue;
        double& weight = best[*id];
        weight = std::max(weight, quote.weight);
    }
    std::vector<ScoredDocument> out;
    for (const auto& [packed, weight] : best) {
        const std::string term = id_term(unpack_id(packed));
        const auto last = articles.xapian().postlist_end(term);
        // Copies of one article share its id.
        for (auto it = articles.xapian().postlist_begin(term); it != last; ++it)
            out.push_back({*it, weight});
    }
    std::ranges::sort(out, {}, &ScoredDocument::docid);
    return out;
}

}  // namespace inquit
