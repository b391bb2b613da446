// Line by line; a line that continues the one before goes where that went.
#include "web/request_head.h"

#include <algorithm>
#include <array>

#include "web/headers.h"

namespace inquit {
namespace {

bool same_name(std::string_view a, std::string_view lower) {
    return std::ranges::equal(a, lower, [](char x, char y) {
        return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
    });
}

bool is_read(std::string_view line) {
    static constexpr auto names = std::to_array<std::string_view>({"host",
                                                                   "connection",
                                                                   "accept-encoding",
                                                                   "if-none-match",
                                                                   "origin",
                                                                   "sec-fetch-site",
                                                                   "sec-fetch-mode",
                                                                   "content-length",
                                                                   "transfer-encoding"});
    const std::string_view name = line.substr(0, line.find(':'));
    return std::ranges::any_of(names, [&](std::string_view row) { return same_name(name, row); });
}

// Of a line of cookies the one that means something here: other programs on this computer leave theirs too.
std::string own_cookie(std::string_view line) {
    static constexpr std::string_view header = "cookie:";
    if (!same_name(line.substr(0, header.size()), header)) return {};
    std::string_view cookies = line.substr(header.size());
    while (!cookies.empty()) {
        std::string_view one = cookies.substr(0, cookies.find(';'));
        cookies.remove_prefix(std::min(one.size() + 1, cookies.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        one = one.substr(0, one.find_last_not_of(" \r\n") + 1);
        if (one.starts_with(edit_cookie_name) &&
            one.substr(edit_cookie_name.size()).starts_with('='))
            return "Cookie: " + std::string(one) + "\r\n";
    }
    return {};
}

}  // namespace

std::string filtered_head(std::string_view head) {
    std::string out;
    bool first = true;
    while (!head.empty()) {
        const std::size_t size = std::min(head.find('\n'), head.size() - 1) + 1;
        const std::string_view line = head.substr(0, size);
        head.remove_prefix(size);
        if (first || is_read(line))
            out += line;
        else
            out += own_cookie(line);
        first = false;
    }
    return out + "\r\n";
}

}  // namespace inquit
