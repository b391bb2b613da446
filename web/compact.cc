// One pass each; of a stylesheet a space is kept back until it is known whether it separates anything.
#include "web/compact.h"

#include <algorithm>

namespace inquit {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Behind these no space is needed; before braces none either. (Before a colon it is: "a :first-child".)
bool needs_none_behind(char c) {
    return std::string_view("{};,:").find(c) != std::string_view::npos;
}

bool needs_none_before(char c) { return c == '{' || c == '}'; }

}  // namespace

std::string compact_css(std::string_view css) {
    std::string out;
    bool space = false;
    while (!css.empty()) {
        const char c = css.front();
        std::size_t size = 1;
        if (css.starts_with("/*")) {
            size = std::min(css.find("*/"), css.size() - 2) + 2;
            space = true;
        } else if (is_space(c)) {
            space = true;
        } else {
            if (c == '"') size = std::min(css.find('"', 1), css.size() - 1) + 1;
            if (space && !out.empty() && !needs_none_behind(out.back()) && !needs_none_before(c))
                out += ' ';
            space = false;
            out += css.substr(0, size);
        }
        css.remove_prefix(size);
    }
    return out;
}

std::string compact_js(std::string_view js) {
    std::string out;
    while (!js.empty()) {
        const std::size_t end = std::min(js.find('\n'), js.size());
        std::string_view line = js.substr(0, end);
        js.remove_prefix(std::min(end + 1, js.size()));
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.empty() || line.starts_with("//")) continue;
        out += line;
        out += '\n';
    }
    return out;
}

}  // namespace inquit
