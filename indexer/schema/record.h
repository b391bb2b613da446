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

// A quote with its surroundings already cut out of the article.
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
std::string encode(const QuoteRecord& record);

// Throws Error for bytes that are no record of this schema (a damaged index).
ArticleRecord decode_article(std::string_view bytes);
QuoteRecord decode_quote(std::string_view bytes);

}  // namespace inquit
