// Quotes with the rest of their sentence before and after.
#include "indexer/store/quote_cutter.h"

#include <algorithm>

#include "indexer/text/sentences.h"

namespace inquit {
namespace {

constexpr std::size_t most_context = 160;  // bytes on each side
// In a paragraph longer than this the sentences are looked for around the quote only.
constexpr std::uint32_t longest_paragraph = 20'000;

// The last `most_context` bytes of `text`, from a space on.
std::string_view tail(std::string_view text) {
    if (text.size() <= most_context) return text;
    const std::size_t space = text.find(' ', text.size() - most_context);
    return space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
}

std::string_view head(std::string_view text) {
    if (text.size() <= most_context) return text;
    const std::size_t space = text.rfind(' ', most_context);
    return space == std::string_view::npos ? cut_utf8(text, most_context) : text.substr(0, space);
}

// The paragraph that holds `content`, or the content itself.
Span around(const std::vector<Span>& paragraphs, Span content) {
    const auto after = std::ranges::upper_bound(paragraphs, content.begin, {}, &Span::begin);
    if (after == paragraphs.begin()) return content;
    const Span paragraph = *std::prev(after);
    if (!paragraph.contains(content) || paragraph.size() > longest_paragraph) return content;
    return paragraph;
}

// From the beginning of the sentence in which the quote begins to the end of the one in which it ends.
Span sentences_of(const Article& article, Span paragraph, Span content) {
    Span out = content;
    for (const Span sentence : sentences(article.body, paragraph, article.language)) {
        if (sentence.begin <= content.begin) out.begin = sentence.begin;
        if (sentence.end >= content.end) {
            out.end = sentence.end;
            break;
        }
    }
    return out;
}

}  // namespace

QuoteCutter::QuoteCutter(const Article& article)
    : article_(article), offsets_(article.body), paragraphs_(paragraphs(article.body)) {}

QuotePlace QuoteCutter::operator()(const Quote& quote) const {
    const std::string_view body = article_.body;
    const Span content = quote.content;
    const Span context = sentences_of(article_, around(paragraphs_, content), content);
    const auto size = [](std::string_view text) { return static_cast<std::uint32_t>(text.size()); };
    QuotePlace out;
    out.content = slice(body, content);
    out.begin = content.begin;
    out.start = offsets_.at(content.begin);
    out.before = size(tail(slice(body, {context.begin, content.begin})));
    out.after = size(head(slice(body, {content.end, std::max(context.end, content.end)})));
    out.source = quote.source;
    out.cue = quote.cue;
    out.speaker = quote.speaker;
    out.kind = quote.kind;
    out.pattern = quote.pattern;
    out.confidence = quote.confidence;
    return out;
}

}  // namespace inquit
