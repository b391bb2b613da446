// What a page says about its article: JSON-LD, OpenGraph, the usual metas, and elements that are marked.
#pragma once

#include "indexer/article/html_dom.h"
#include "indexer/schema/article.h"

namespace inquit {

// Fills title, date, source, section, author, language and url; what the page does not say stays missing. Returns
// the page's description of the article, which may be empty.
std::string read_metadata(const HtmlNode& page, Article& article);

}  // namespace inquit
