// Error pages, with the place marked where a query cannot be read.
#include "indexer/text/utf8.h"
#include "web/frame.h"
#include "web/pages.h"

namespace inquit {
namespace {

// The query in three pieces: before, the character where reading stopped, after.
void set_place(View& view, std::string_view query, std::size_t at) {
    const std::string_view before = cut_utf8(query, at);
    const CodePoint wrong = decode(query, before.size());
    view.set("before", before);
    view.set("wrong", wrong.size > 0 ? query.substr(before.size(), wrong.size) : "");
    view.set("after", query.substr(before.size() + wrong.size));
    view.set("at_end", wrong.size == 0);
    view.set("place", std::to_string(count_code_points(before) + 1));
}

// The words of an error are clauses, for a terminal to put behind "inquit: ".
std::string as_sentence(std::string_view clause) {
    std::string out(clause);
    if (out.empty()) return out;
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    if (std::string_view(".!?)…").find(out.back()) == std::string_view::npos) out += '.';
    return out;
}

}  // namespace

std::string error_page(const ErrorPage& page) {
    View view;
    set_frame(view, {std::string(page.heading), search_path, false, page.state, nullptr});
    view.set("heading", page.heading)
        .set("sentence", as_sentence(page.sentence))
        .set("hint", as_sentence(page.hint));
    view.set("status", std::to_string(page.status));
    const bool marked = page.state && page.at != std::string::npos;
    view.set("marked", marked);
    if (marked) set_place(view, page.state->request.query, page.at);
    return render_template("error", view);
}

}  // namespace inquit
