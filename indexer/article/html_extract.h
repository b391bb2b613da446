// Where the article stands in a page.
#pragma once

#include <string_view>

#include "indexer/article/html.h"
#include "indexer/article/html_dom.h"

namespace inquit {

// Chooses the article's text out of a page. The tree's notes are overwritten. `title` is not repeated in the text;
// `lead` is the page's own description, which often is how the text begins.
HtmlText extract_article(HtmlNode& page, std::string_view title, std::string_view lead);

}  // namespace inquit
