// Who is who across articles.
#include <array>

#include "web/frame.h"
#include "web/hit_view.h"
#include "web/pager.h"
#include "web/pages.h"
#include "web/wording.h"

namespace inquit {
namespace {

std::string_view heading(EntityType type) {
    switch (type) {
        case EntityType::person:
            return "People";
        case EntityType::organisation:
            return "Organisations";
        case EntityType::place:
            return "Places";
    }
    return "";
}

View kinds_view(const NamesPage& page) {
    View list = View::list();
    for (const auto type : {EntityType::person, EntityType::organisation, EntityType::place}) {
        View view;
        view.set("words", heading(type)).set("current", type == page.names.type);
        view.set("link", names_link(type, page.state.request.query, 1));
        list.add(std::move(view));
    }
    return list;
}

View name_view(const ListedName& listed, EntityType type, bool editable) {
    View also = View::list();
    for (const auto& spelling : listed.also) {
        View view;
        view.set("printed", spelling.printed);
        view.set("split",
                 editable ? decide_link({"split", type, {spelling.printed, listed.name}}) : "");
        view.set("where",
                 spelling.articles > 0 ? "in " + counted(spelling.articles, "article") : "");
        also.add(std::move(view));
    }
    View view;
    view.set("name", listed.name).set("count", counted(listed.articles, "article"));
    view.set("link", entity_link({listed.name, type}, {}));
    view.set("has_also", !also.items().empty()).set("also", std::move(also));
    return view;
}

}  // namespace

std::string names_link(EntityType type, std::string_view words, std::uint32_t page) {
    std::string url(names_path);
    if (type != EntityType::person) append_param(url, "type", name(type));
    if (!words.empty()) append_param(url, "q", words);
    if (page > 1) append_param(url, "page", std::to_string(page));
    return url;
}

std::string names_page(const NamesPage& page) {
    const NameList& names = page.names;
    const std::string& words = page.state.request.query;
    View view;
    set_frame(view, {"Names", search_path, false, nullptr, &page.info});
    view.set("words", words).set("type", name(names.type));
    view.set("editable", page.editable).set("last", page.last);
    view.set("undo", decide_link({"undo", names.type, {}}));
    view.set("kinds", kinds_view(page));
    view.set("total", counted(names.total, "name"));
    View list = View::list();
    for (const auto& listed : names.names) list.add(name_view(listed, names.type, page.editable));
    view.set("nothing", list.items().empty()).set("names", std::move(list));
    const std::uint64_t before = std::uint64_t{page.state.page - 1} * names_per_page;
    const std::uint64_t end = before + names.names.size();
    view.set("shown",
             names.names.empty()
                 ? std::string()
                 : number(before + 1) + "–" + number(end) + " of " + number(names.total));
    view.set("per_page", number(names_per_page));
    view.set("previous_link",
             page.state.page > 1 ? names_link(names.type, words, page.state.page - 1) : "");
    view.set("next_link",
             end < names.total ? names_link(names.type, words, page.state.page + 1) : "");
    return render_template("names", view);
}

}  // namespace inquit
