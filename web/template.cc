// The only file that sees the template library.
#include <stdexcept>
#include <unordered_map>

#include <kainjow/mustache.hpp>

#include "web/assets.h"
#include "web/escape.h"
#include "web/view.h"

namespace inquit {
namespace {

namespace mustache = kainjow::mustache;

mustache::data to_data(const View& view) {
    switch (view.kind()) {
        case View::Kind::yes:
            return mustache::data(true);
        case View::Kind::no:
            return mustache::data(false);
        case View::Kind::text:
            // An empty text hides its section, and a name of an outer view.
            return view.text().empty() ? mustache::data(false) : mustache::data(view.text());
        case View::Kind::list: {
            mustache::list items;
            items.reserve(view.items().size());
            for (const auto& item : view.items()) items.push_back(to_data(item));
            return mustache::data(items);
        }
        case View::Kind::object:
            break;
    }
    mustache::data object(mustache::data::type::object);
    for (std::size_t i = 0; i < view.items().size(); ++i) {
        object[std::string(view.names()[i])] = to_data(view.items()[i]);
    }
    return object;
}

// Parsed once a thread: rendering one that another thread renders is a race (it keeps its errors inside).
mustache::mustache& parsed(std::string_view name) {
    thread_local std::unordered_map<std::string, mustache::mustache> templates;
    const std::string key(name);
    auto found = templates.find(key);
    if (found == templates.end()) {
        mustache::mustache made(template_source(name));
        if (!made.is_valid()) throw std::logic_error(key + ": " + made.error_message());
        made.set_custom_escape([](const std::string& text) { return escape_html(text); });
        found = templates.emplace(key, std::move(made)).first;
    }
    return found->second;
}

}  // namespace

std::string render_template(std::string_view name, const View& view) {
    std::string out;
    parsed(name).render(to_data(view), [&out](const std::string& piece) { out += piece; });
    return out;
}

}  // namespace inquit
