// Events and copies are in the columns; while a writer is busy there are none.
#include "searcher/accounts.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "indexer/schema/terms.h"
#include "searcher/across.h"

namespace inquit {

std::vector<ArticleRecord> other_accounts_of(Database& articles,
                                             const std::string& id,
                                             std::size_t most) {
    const Columns* columns = articles.columns();
    const Xapian::Database& database = articles.xapian();
    const std::string term = id_term(id);
    const auto found = database.postlist_begin(term);
    if (columns == nullptr || found == database.postlist_end(term)) return {};
    const std::uint32_t here = *found;
    std::set<std::uint32_t> stories{columns->story(here)};
    std::vector<std::pair<std::int64_t, std::uint32_t>> others;  // days apart, docid
    for (std::uint32_t docid = 1; docid < columns->documents(); ++docid) {
        if (columns->event(docid) != columns->event(here)) continue;
        if (!stories.insert(columns->story(docid)).second) continue;
        const std::int64_t apart = std::int64_t{columns->day(docid)} - columns->day(here);
        others.emplace_back(std::abs(apart), docid);
    }
    std::ranges::sort(others);
    others.resize(std::min(others.size(), most));
    std::vector<ArticleRecord> out;
    for (const auto& [apart, docid] : others) {
        ArticleRecord record = decode_article(database.get_document(docid).get_data());
        show_names(record, docid, articles.names());
        out.push_back(std::move(record));
    }
    return out;
}

}  // namespace inquit
