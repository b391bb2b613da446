// Line by line; a line that continues the one before goes where that went.
#include "web/request_head.h"

#include <algorithm>
#include <array>

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
                                                                   "if-none-match",
                                                                   "sec-fetch-site",
                                                                   "sec-fetch-mode",
                                                                   "content-length",
                                                                   "transfer-encoding"});
    const std::string_view name = line.substr(0, line.find(':'));
    return std::ranges::any_of(names, [&](std::string_view row) { return same_name(name, row); });
}

}  // namespace

std::string filtered_head(std::string_view head) {
    std::string out;
    bool first = true;
    while (!head.empty()) {
        const std::size_t size = std::min(head.find('\n'), head.size() - 1) + 1;
        const std::string_view line = head.substr(0, size);
        head.remove_prefix(size);
        if (first || is_read(line)) out += line;
        first = false;
    }
    return out + "\r\n";
}

}  // namespace inquit
