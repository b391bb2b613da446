// Quotes with the rest of their sentence before and after.
#include "indexer/store/quote_cutter.h"

#include <algorithm>

#include "indexer/schema/identity.h"
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

QuoteRecord QuoteCutter::operator()(const Quote& quote) const {
    const std::string_view body = article_.body;
    QuoteRecord out;
    const std::string_view content = slice(body, quote.content);
    out.id = quote_id(article_.id, quote.content, content);
    out.article = article_.id;
    out.path = article_.path;
    out.title = article_.title;
    out.source = article_.source;
    out.section = article_.section;
    out.record = article_.record;
    out.published = article_.published;
    out.content = content;
    const Span context = sentences_of(article_, around(paragraphs_, quote.content), quote.content);
    out.before = tail(slice(body, {context.begin, quote.content.begin}));
    out.after = head(slice(body, {quote.content.end, std::max(context.end, quote.content.end)}));
    out.start = offsets_.at(quote.content.begin);
    out.end = offsets_.at(quote.content.end);
    out.speaker = quote.speaker;
    if (quote.source) out.mention = slice(body, *quote.source);
    if (quote.cue) out.cue = slice(body, *quote.cue);
    out.kind = quote.kind;
    out.pattern = quote.pattern;
    out.confidence = quote.confidence;
    return out;
}

}  // namespace inquit
