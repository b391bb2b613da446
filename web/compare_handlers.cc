// Which two accounts an address means: /compare?a=ID&b=ID, or a alone against the closest other one.
#include <optional>
#include <utility>

#include "searcher/compare.h"
#include "web/handlers.h"

namespace inquit {
namespace {

struct Accounts {
    std::optional<Comparison> comparison;
    int status = 404;
    std::string_view sentence;
};

std::string id_param(const Call& call, std::string_view name) {
    for (const auto& param : call.target.params)
        if (param.name == name) return id_in(param.value, "");
    return {};
}

bool has_param(const Call& call, std::string_view name) {
    for (const auto& param : call.target.params)
        if (param.name == name) return true;
    return false;
}

Accounts compared(const Call& call) {
    const std::string id = id_param(call, "a");
    const auto ours = id.empty() ? std::vector<ArticleRecord>() : call.index.articles_with_id(id);
    if (ours.empty()) return {{}, 404, "No article here has this id."};
    if (ours.size() > 1) return {{}, 300, "Several articles begin with this id."};
    std::vector<ArticleRecord> theirs;
    if (has_param(call, "b")) {
        const std::string other = id_param(call, "b");
        if (!other.empty()) theirs = call.index.articles_with_id(other);
        if (theirs.empty()) return {{}, 404, "No article here has the second id."};
        if (theirs.size() > 1) return {{}, 300, "Several articles begin with the second id."};
    } else {
        theirs = call.index.other_accounts(ours.front().article.id, most_accounts - 1);
        if (theirs.empty()) return {{}, 404, "No other account of this event is in the index."};
        std::swap(theirs.front(), theirs[closest_account(ours.front(), theirs)]);
    }
    return {compare(ours.front(), theirs.front()), 200, {}};
}

}  // namespace

WebResponse compare_response(const Call& call) {
    const Accounts found = compared(call);
    if (!found.comparison)
        return page_error({found.status, "Nothing to compare", found.sentence, ""});
    WebResponse response;
    response.body = compare_page({call.info, *found.comparison});
    return response;
}

WebResponse api_compare(const Call& call) {
    const Accounts found = compared(call);
    if (!found.comparison) return api_error({found.status, "", found.sentence, ""});
    WebResponse response;
    response.type = "application/json; charset=utf-8";
    response.body = json(*found.comparison) + "\n";
    return response;
}

}  // namespace inquit
