// A page of the matches, or of the best of each story or thing said.
#include "searcher/story_page.h"

#include <utility>

#include "searcher/order.h"
#include "searcher/stories.h"
#include "searcher/things.h"

namespace inquit {

StoryPage page_of_stories(const std::vector<ScoredDocument>& matches,
                          const std::vector<std::int32_t>& days,
                          const Request& request,
                          Database& database) {
    if (request.group && database.holds_quotes()) {
        ThingsPage things = page_of_things(matches, days, request, database);
        return {std::move(things.rows),
                things.things,
                std::move(things.others),
                things.quotes,
                things.articles};
    }
    const Stories stories(matches, days, request.sort, database);
    StoryPage out;
    out.stories = stories.count();
    if (request.collapse) {
        const Stories::Kept kept = stories.first_of_each();
        out.rows = page_of(kept.matches, kept.days, request, database);
    } else {
        out.rows = page_of(matches, days, request, database);
    }
    for (const ScoredDocument& row : out.rows) {
        auto others = stories.others(row.docid);
        if (!others.empty()) out.copies.emplace(row.docid, std::move(others));
    }
    return out;
}

}  // namespace inquit
