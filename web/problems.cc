// What could not be read, and what the articles do not say.
#include <algorithm>

#include "web/frame.h"
#include "web/pager.h"
#include "web/pages.h"
#include "web/wording.h"

namespace inquit {
namespace {

std::string undated_link() {
    PageState state;
    state.request.undated = Undated::only;
    return link_to(search_path, state);
}

}  // namespace

std::string problems_page(const ProblemsPage& page) {
    View view;
    set_frame(view, {"What was not read", problems_path, false, nullptr, &page.info});
    const std::uint64_t total = page.problems.size();
    const std::uint64_t begin =
        std::min<std::uint64_t>(std::uint64_t{page.state.page - 1} * problems_per_page, total);
    const std::uint64_t end = std::min<std::uint64_t>(begin + problems_per_page, total);
    View list = View::list();
    for (auto i = begin; i < end; ++i) {
        const Problem& problem = page.problems[i];
        list.add(View().set("where", shown_path(problem.where)).set("why", problem.why));
    }
    view.set("none", total == 0);
    view.set("count", counted(total, "file or record"));
    view.set("problems", std::move(list));
    view.set("undated", page.info.undated > 0 ? counted(page.info.undated, "article") : "");
    view.set("undated_link", undated_link());
    set_pager(view, page.state, problems_path, total, problems_per_page);
    view.set("beyond", begin == end && total > 0);
    view.set("first_page_link", link_to(problems_path, {}));
    return render_template("problems", view);
}

}  // namespace inquit
