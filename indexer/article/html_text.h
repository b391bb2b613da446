// From nodes to text: paragraphs, and the parts among them.
#pragma once

#include <string_view>

#include "indexer/article/html.h"
#include "indexer/article/html_dom.h"

namespace inquit {

// Is this an element that begins a paragraph of its own?
bool is_block(const HtmlNode& node);

// The text below `content` but for dropped nodes, with captions, credits and bylines as parts. Those that stand above it
// in `scope` (an ancestor, or content itself) come first. Headings that say `title` again are left out.
HtmlText html_text(const HtmlNode& scope, const HtmlNode& content, std::string_view title);

}  // namespace inquit
