// Security headers and caching.
#include "web/headers.h"

#include <algorithm>
#include <array>

#include "web/assets.h"

namespace inquit {
namespace {

constexpr std::string_view content_policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

std::string_view header(const WebRequest& request, const std::string& name) {
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace

void add_headers(WebResponse& response) {
    auto& headers = response.headers;
    headers["Content-Security-Policy"] = content_policy;
    headers["X-Content-Type-Options"] = "nosniff";
    headers["X-Frame-Options"] = "DENY";
    headers["Referrer-Policy"] = "no-referrer";
    headers["Cross-Origin-Opener-Policy"] = "same-origin";
    headers["Cross-Origin-Resource-Policy"] = "same-origin";
    // try_emplace: assets say how long they may be kept. Pages are asked for again each time, with their tag.
    headers.try_emplace("Cache-Control", "no-cache");
    headers["Vary"] = "Accept-Encoding";
}

bool comes_from_elsewhere(const WebRequest& request) {
    const std::string_view site = header(request, "sec-fetch-site");
    const std::string_view mode = header(request, "sec-fetch-mode");
    return (site == "cross-site" || site == "same-site") && mode != "navigate";
}

bool may_edit(const WebRequest& request) {
    if (request.editor == nullptr || request.editor->token.empty()) return false;
    std::string_view cookies = header(request, "cookie");
    const std::string wanted = std::string(edit_cookie_name) + "=" + request.editor->token;
    while (!cookies.empty()) {
        const std::size_t end = std::min(cookies.find(';'), cookies.size());
        std::string_view one = cookies.substr(0, end);
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        if (one == wanted) return true;
        cookies.remove_prefix(std::min(end + 1, cookies.size()));
    }
    return false;
}

bool comes_from_here(const WebRequest& request) {
    const std::string_view site = header(request, "sec-fetch-site");
    const std::string_view origin = header(request, "origin");
    const bool here = origin == "http://" + std::string(header(request, "host"));
    // Our own referrer policy makes a browser's Origin "null"; then Sec-Fetch-Site says it, which no page can set.
    if (site.empty()) return here;
    return site == "same-origin" && (here || origin == "null");
}

std::string edit_cookie(const Editor& editor) {
    return std::string(edit_cookie_name) + "=" + editor.token +
           "; Path=/; HttpOnly; SameSite=Strict";
}

bool accepts_gzip(std::string_view accepted) {
    bool named = false;  // a name goes before "*"
    bool takes = false;
    while (!accepted.empty()) {
        const std::size_t end = std::min(accepted.find(','), accepted.size());
        std::string coding;
        for (const char c : accepted.substr(0, end)) {
            if (c != ' ' && c != '\t')
                coding += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        accepted.remove_prefix(std::min(end + 1, accepted.size()));
        const std::string_view name = std::string_view(coding).substr(0, coding.find(';'));
        const std::string_view weight = std::string_view(coding).substr(name.size());
        const bool wanted =
            !weight.starts_with(";q=0") || weight.find_first_of("123456789") != weight.npos;
        if (name == "gzip" || name == "x-gzip") {
            named = true;
            takes = wanted;
        } else if (name == "*" && !named) {
            takes = wanted;
        }
    }
    return takes;
}

std::string entity_tag(const IndexInfo& info) {
    return "W/\"" + info.version + "-" + std::string(site_version()) + "\"";
}

bool has_tag(const WebRequest& request, const std::string& tag) {
    const std::string_view opaque = std::string_view(tag).substr(tag.find('"'));
    return header(request, "if-none-match").find(opaque) != std::string_view::npos;
}

bool is_local_host(std::string_view host) {
    static constexpr auto names =
        std::to_array<std::string_view>({"localhost", "127.0.0.1", "[::1]"});
    return std::ranges::any_of(names, [&](std::string_view name) {
        if (!host.starts_with(name)) return false;
        const std::string_view port = host.substr(name.size());
        return port.empty() ||
               (port.size() > 1 && port.size() <= 6 && port[0] == ':' &&
                std::ranges::all_of(port.substr(1), [](char c) { return c >= '0' && c <= '9'; }));
    });
}

}  // namespace inquit
