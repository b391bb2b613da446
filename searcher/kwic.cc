// Contexts are cut at whole characters and never leave their paragraph.
#include "searcher/kwic.h"

#include <algorithm>

#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr std::size_t context_bytes = 160;  // wider than half a wide terminal
constexpr std::size_t most_lines = 1000;    // of one article

std::string_view after(std::string_view body, std::size_t end) {
    const std::string_view rest = cut_utf8(body.substr(end), context_bytes);
    return rest.substr(0, rest.find("\n\n"));
}

std::string_view before(std::string_view body, std::size_t begin) {
    std::size_t from = begin - std::min(begin, context_bytes);
    while (from < begin && (static_cast<unsigned char>(body[from]) & 0xC0U) == 0x80U) ++from;
    const std::string_view out = body.substr(from, begin - from);
    const std::size_t paragraph = out.rfind("\n\n");
    return paragraph == std::string_view::npos ? out : out.substr(paragraph + 2);
}

}  // namespace

std::vector<KwicLine> kwic_lines(std::string_view body, const std::vector<Hit>& hits) {
    std::vector<KwicLine> out;
    std::size_t end = 0;  // of the last: hits may overlap
    for (const Hit& hit : hits) {
        if (out.size() == most_lines) break;
        if (hit.span.begin < end) continue;
        end = hit.span.end;
        out.push_back({std::string(before(body, hit.span.begin)),
                       std::string(slice(body, hit.span)),
                       std::string(after(body, hit.span.end))});
    }
    return out;
}

}  // namespace inquit
