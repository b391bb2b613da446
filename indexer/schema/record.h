// Records: what a Xapian document carries for showing, as bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/schema/analysis.h"
#include "indexer/schema/article.h"

namespace inquit {

struct ArticleRecord {
    Article article;
    Analysis analysis;
    bool operator==(const ArticleRecord&) const = default;
};

// What the quotes database keeps of a quote: its words, and where in the article the rest stands.
struct QuotePlace {
    std::string content;
    std::uint32_t begin = 0;              // of the content in the body, in bytes
    std::uint32_t start = 0;              // the same in code points
    std::uint32_t before = 0, after = 0;  // bytes of the body that are shown beside it
    std::optional<Span> source, cue;
    Speaker speaker;
    QuoteKind kind{};
    Pattern pattern{};
    float confidence = 0;
    bool operator==(const QuotePlace&) const = default;
};

// A quote with its surroundings cut out of the article.
struct QuoteRecord {
    std::string id;  // 16 hex digits: schema/identity.h
    std::string article, path, title, source, section;
    std::uint32_t record = 0;
    std::optional<Day> published;
    std::string content, before, after;  // before, after: rest of the sentence or at most 160 bytes
    std::uint32_t start = 0, end = 0;    // code points of the body
    Speaker speaker;
    std::string mention, cue;  // the words of source and cue; may be empty
    QuoteKind kind{};
    Pattern pattern{};
    float confidence = 0;
    bool operator==(const QuoteRecord&) const = default;
};

std::string encode(const ArticleRecord& record);
std::string encode(const QuotePlace& quote);

// Throws Error for bytes that are no record of this schema (a damaged index).
ArticleRecord decode_article(std::string_view bytes);
Article decode_article_alone(std::string_view bytes);  // without its analysis
QuotePlace decode_quote(std::string_view bytes);

// All of a quote but what its article says: no id, no title, nothing around it.
QuoteRecord without_article(QuotePlace quote);
// All of a quote. Throws Error if it does not stand in this article.
QuoteRecord whole(QuotePlace quote, const Article& article);

}  // namespace inquit
