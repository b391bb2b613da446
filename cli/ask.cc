// Asking the index.
#include "cli/ask.h"

#include <algorithm>

#include "cli/display.h"
#include "indexer/text/utf8.h"

namespace inquit::cli {
namespace {

// The end of `text` in at most `width` columns.
std::string_view tail(std::string_view text, unsigned width) {
    std::size_t at = 0;
    while (at < text.size() && display_width(text.substr(at)) > width) at += decode(text, at).size;
    return text.substr(at);
}

}  // namespace

std::string marked_place(std::string_view query, std::size_t at, unsigned width) {
    constexpr unsigned indent = 2;
    constexpr std::size_t most_bytes = 2000;  // a longer query is cut before it is measured
    at = std::min(at, query.size());
    const auto begin = at > most_bytes ? at - most_bytes : 0;
    auto before = flowing(query.substr(begin, at - begin));
    const auto after = flowing(cut_utf8(query.substr(at), most_bytes));
    const auto room = std::max(width, 40U) - indent;
    if (display_width(before) > room * 3 / 4)
        before = "…" + std::string{tail(before, room * 3 / 4 - 1)};
    const auto line = before + fit(after, room - display_width(before));
    return std::string(indent, ' ') + line + '\n' +
           std::string(indent + display_width(before), ' ') + '^';
}

}  // namespace inquit::cli
