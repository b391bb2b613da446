// Which story an address means: the one that an article tells.
#include <optional>
#include <string>

#include "searcher/story.h"
#include "web/handlers.h"

namespace inquit {
namespace {

struct FoundStory {
    std::optional<AccountsTable> table;
    int status = 404;
    std::string_view sentence;
};

FoundStory found_story(const Call& call, std::string_view prefix) {
    const std::string id = id_in(call.target.path, prefix);
    const auto records =
        id.empty() ? std::vector<ArticleRecord>() : call.index.articles_with_id(id);
    if (records.size() > 1) return {{}, 300, "Several articles begin with this id."};
    const auto story = records.empty()
                           ? std::nullopt
                           : call.index.story(records.front().article.id, most_accounts);
    if (!story) return {{}, 404, "No article here has this id."};
    return {compare_all(*story), 200, {}};
}

}  // namespace

WebResponse story_response(const Call& call) {
    const FoundStory found = found_story(call, "/story/");
    if (!found.table) return page_error({found.status, "No such story", found.sentence, ""});
    WebResponse response;
    response.body = story_page({call.info, *found.table});
    return response;
}

WebResponse api_story(const Call& call) {
    const FoundStory found = found_story(call, "/api/v1/story/");
    if (!found.table) return api_error({found.status, "", found.sentence, ""});
    WebResponse response;
    response.type = "application/json; charset=utf-8";
    response.body = json(*found.table) + "\n";
    return response;
}

}  // namespace inquit
