// What is compiled into the program: stylesheet, script, icon, templates.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

struct Asset {
    std::string_view path;  // /style.css
    std::string_view type;  // media type
    std::string body;
    std::string
        url;  // with the hash of its content, so that a browser may keep it: /style.css?v=5d2f…
};

// The asset at this path, or null.
const Asset* find_asset(std::string_view path);

// A hash of everything that is compiled in.
std::string_view site_version();

// The source of web/templates/<name>.html with its {{> parts}} put in. Throws std::logic_error for a name
// that is not there: a mistake of ours, which the test of every template finds.
std::string template_source(std::string_view name);

}  // namespace inquit
