// Saved web pages, and HTML inside other files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/formats.h"
#include "indexer/schema/article.h"

namespace inquit {

Likely sniff_html(std::string_view head);
void read_html(FileReading& reading);

// The text of a stretch of HTML that is all article, without choosing in it.
struct HtmlText {
    std::string body;         // paragraphs divided by blank lines
    std::vector<Part> parts;  // figcaptions and the like
};

HtmlText html_fragment(std::string_view html);

// Is there HTML in this text: "<p>", "<br>", "</a>"? A lone "<" is none.
bool has_tags(std::string_view text);

}  // namespace inquit
