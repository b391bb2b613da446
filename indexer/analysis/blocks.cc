// Cuts paragraphs where a part of the article begins or ends.
#include "indexer/analysis/blocks.h"

#include <algorithm>
#include <array>
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

constexpr auto credits = std::to_array<std::string_view>(
    {"(Photo", "(photo", "(Picture", "(Image", "(Illustration", "[Photo"});

void trim_and_add(std::string_view body, Span span, Zone zone, std::vector<Block>& out) {
    while (!span.empty() && (body[span.begin] == ' ' || body[span.begin] == '\n')) ++span.begin;
    while (!span.empty() && (body[span.end - 1] == ' ' || body[span.end - 1] == '\n')) --span.end;
    if (!span.empty()) out.push_back({span, zone, 0, 0});
}

bool is_credit(std::string_view text) {
    return std::ranges::any_of(credits,
                               [&](std::string_view lead) { return text.starts_with(lead); });
}

// "(Photo by …)" is a block of its own, and silent.
void push(std::string_view body, Span span, Zone zone, std::vector<Block>& out) {
    const std::string_view text = body.substr(0, span.end);
    for (std::size_t at = span.begin; at < span.end; ++at) {
        at = text.find_first_of("([", at);
        if (at >= span.end) break;
        if (!is_credit(text.substr(at, 16))) continue;
        const std::size_t close = std::min<std::size_t>(text.find_first_of(")]", at), span.end - 1);
        trim_and_add(body, make_span(span.begin, at), zone, out);
        trim_and_add(body, make_span(at, close + 1), Zone::silent, out);
        span.begin = static_cast<std::uint32_t>(close + 1);
        at = close;
    }
    trim_and_add(body, span, zone, out);
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
