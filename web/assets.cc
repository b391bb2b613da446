// Looks assets up in the embedded files.
#include "web/assets.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "indexer/schema/identity.h"
#include "web/compact.h"
#include "web/embedded_assets.h"
#include "web/embedded_templates.h"

namespace inquit {
namespace {

namespace files = embedded::embedded_assets;
namespace templates = embedded::embedded_templates;

std::string hex(std::uint64_t value) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out(16, '0');
    for (auto at = out.rbegin(); at != out.rend(); ++at, value >>= 4) *at = digits[value & 15];
    return out;
}

Asset make(std::string_view path, std::string_view type, std::string body) {
    std::string url = std::string(path) + "?v=" + hex(digest(body));
    return {path, type, std::move(body), std::move(url)};
}

// Stylesheets are written in parts and sent as two: results, quotes and articles, which are opened most, need none of the
// second, which comes behind the first.
enum class Sheet : std::uint8_t { everywhere, more };

std::string stylesheet(Sheet sheet) {
    constexpr auto more =
        std::to_array<std::string_view>({"compare.css", "front.css", "story.css"});
    std::string css;
    for (const auto& file : files::files) {
        if (!file.name.ends_with(".css")) continue;
        const bool is_more = std::ranges::find(more, file.name) != more.end();
        if (is_more == (sheet == Sheet::more)) css += file.content;
    }
    return compact_css(css);
}

std::string_view template_file(std::string_view name) {
    for (const auto& file : templates::files) {
        if (file.name.substr(0, file.name.find('.')) == name) return file.content;
    }
    throw std::logic_error("no template " + std::string(name));
}

// Parts hold parts: the page holds a head, which holds the search form. None goes deeper than this.
constexpr int deepest_part = 4;

std::string with_parts(std::string_view source, int depth) {
    if (depth > deepest_part) throw std::logic_error("a template part holds itself");
    std::string out;
    while (true) {
        const std::size_t begin = source.find("{{>");
        if (begin == std::string_view::npos) break;
        const std::size_t end = source.find("}}", begin);
        if (end == std::string_view::npos) throw std::logic_error("an open {{> in a template");
        std::string_view name = source.substr(begin + 3, end - begin - 3);
        name = name.substr(std::min(name.find_first_not_of(' '), name.size()));
        name = name.substr(0, name.find(' '));
        out += source.substr(0, begin);
        out += with_parts(template_file(name), depth + 1);
        source.remove_prefix(end + 2);
    }
    out += source;
    return out;
}

}  // namespace

const Asset* find_asset(std::string_view path) {
    static const std::array<Asset, 4> assets{
        make("/style.css", "text/css; charset=utf-8", stylesheet(Sheet::everywhere)),
        make("/more.css", "text/css; charset=utf-8", stylesheet(Sheet::more)),
        make("/app.js", "text/javascript; charset=utf-8", compact_js(files::app_js)),
        make("/favicon.svg", "image/svg+xml", std::string(files::favicon_svg)),
    };
    // Browsers look for /favicon.ico whatever a page says.
    if (path == "/favicon.ico") path = "/favicon.svg";
    for (const auto& asset : assets) {
        if (asset.path == path) return &asset;
    }
    return nullptr;
}

std::string_view site_version() {
    static const std::string version = [] {
        std::string all;
        for (const auto& file : files::files) all += file.content;
        for (const auto& file : templates::files) all += file.content;
        return hex(digest(all));
    }();
    return version;
}

std::string template_source(std::string_view name) { return with_parts(template_file(name), 0); }

}  // namespace inquit
