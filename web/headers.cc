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
}

bool comes_from_elsewhere(const WebRequest& request) {
    const std::string_view site = header(request, "sec-fetch-site");
    const std::string_view mode = header(request, "sec-fetch-mode");
    return (site == "cross-site" || site == "same-site") && mode != "navigate";
}

std::string entity_tag(const IndexInfo& info) {
    return "\"" + info.version + "-" + std::string(site_version()) + "\"";
}

bool has_tag(const WebRequest& request, const std::string& tag) {
    return header(request, "if-none-match").find(tag) != std::string_view::npos;
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
