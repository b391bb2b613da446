// Cuts paragraphs where a part of the article begins or ends.
#include "indexer/analysis/blocks.h"

#include <algorithm>
#include <string_view>

#include "indexer/text/sentences.h"

namespace inquit {
namespace {

Zone zone_of(PartKind kind) {
    switch (kind) {
        case PartKind::caption:
            return Zone::caption;
        case PartKind::dateline:
            return Zone::dateline;
        case PartKind::credit:
        case PartKind::contributors:
        case PartKind::byline:
            return Zone::silent;
    }
    return Zone::running;
}

void push(std::string_view body, Span span, Zone zone, std::vector<Block>& out) {
    while (!span.empty() && (body[span.begin] == ' ' || body[span.begin] == '\n')) ++span.begin;
    while (!span.empty() && (body[span.end - 1] == ' ' || body[span.end - 1] == '\n')) --span.end;
    if (!span.empty()) out.push_back({span, zone, 0, 0});
}

}  // namespace

std::vector<Block> find_blocks(const Article& article) {
    std::vector<Block> out;
    auto part = article.parts.begin();
    for (const Span paragraph : paragraphs(article.body)) {
        std::uint32_t at = paragraph.begin;
        while (part != article.parts.end() && part->span.end <= at) ++part;
        for (auto next = part; next != article.parts.end() && next->span.begin < paragraph.end;
             ++next) {
            const Span inside{std::max(next->span.begin, at),
                              std::min(next->span.end, paragraph.end)};
            if (inside.empty()) continue;
            push(article.body, {at, inside.begin}, Zone::running, out);
            push(article.body, inside, zone_of(next->kind), out);
            at = inside.end;
        }
        push(article.body, {at, paragraph.end}, Zone::running, out);
    }
    return out;
}

}  // namespace inquit
