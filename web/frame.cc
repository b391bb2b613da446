// Fills head and foot.
#include "web/frame.h"

#include "searcher/recency.h"
#include "web/assets.h"
#include "web/escape.h"
#include "web/wording.h"

namespace inquit {
namespace {

// What a tab shows; a browser cuts it anyway.
constexpr std::size_t longest_title = 200;

std::string roots_words(const IndexInfo& info) {
    if (info.roots.empty()) return "this computer";
    std::string words = shown_path(info.roots.front());
    if (info.roots.size() > 1) words += " and " + number(info.roots.size() - 1) + " more";
    return words;
}

// What the form has no control for, and must not lose.
View hidden_fields(const PageState& state) {
    View list = View::list();
    const auto add = [&](std::string_view name, std::string_view value) {
        list.add(View().set("name", name).set("value", value));
    };
    if (state.request.any) add("any", "1");
    if (!state.request.expand) add("expand", "0");
    if (!state.request.about.empty()) add("about", state.request.about);
    if (state.request.min_words > 0) add("min-words", std::to_string(state.request.min_words));
    if (state.request.recency > 0) add("recency", recency_text(state.request.recency));
    for (const auto& filter : state.request.filters) {
        if (filter.exclude) add(param_name(filter.field, true), filter.value);
    }
    return list;
}

}  // namespace

void set_frame(View& view, const Frame& frame) {
    view.set("page_title", shortened(without_bidi_controls(frame.title), longest_title));
    view.set("css", find_asset("/style.css")->url);
    view.set("more_css", find_asset("/more.css")->url);
    view.set("js", find_asset("/app.js")->url);
    view.set("icon", find_asset("/favicon.svg")->url);
    view.set("form_path", frame.path);
    view.set("search_current", frame.current && frame.path == search_path);
    view.set("quotes_current", frame.current && frame.path == quotes_path);
    view.set("query", frame.state ? frame.state->request.query : std::string());
    view.set("hidden", frame.state && frame.current ? hidden_fields(*frame.state) : View::list());
    view.set("has_info", frame.info != nullptr);
    if (frame.info) {
        view.set("articles_count", counted(frame.info->articles, "article"));
        view.set("quotes_count", counted(frame.info->quotes, "quote"));
        view.set("roots", roots_words(*frame.info));
        view.set("changed",
                 long_form(std::chrono::floor<std::chrono::days>(
                     std::chrono::sys_seconds(std::chrono::seconds(frame.info->changed)))));
        view.set("program", frame.info->program);
    }
}

}  // namespace inquit
