// Ids: made of content, so that an article and a quote keep theirs when they are indexed again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/schema/analysis.h"
#include "indexer/schema/article.h"

namespace inquit {

// XXH3-128 of title, source, day and body, as 32 hex digits. Copies of one article have one id.
std::string article_id(const Article& article);

// XXH3-64 of the article's id, the quote's place and its words, as 16 hex digits.
std::string quote_id(std::string_view article_id, Span content, std::string_view words);

std::string hex_digits(std::uint64_t value);         // 16 hex digits
std::uint64_t digest(std::string_view bytes);        // XXH3-64
std::string hex_digest_128(std::string_view bytes);  // XXH3-128, as 32 hex digits

}  // namespace inquit
