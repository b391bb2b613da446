// What in a page is no article: menus, teasers, forms, advertisements, what is hidden.
#pragma once

#include "indexer/article/html_dom.h"

namespace inquit {

// Notes in every node below `body` how much prose it holds; once, before anything is dropped.
void measure_prose(HtmlNode& body);

// Marks what is dropped, and what is a caption, a credit or a byline. `leniency` 0 trusts classes and ids (unless they
// hold a good part of the page's prose), 1 only those with hardly any prose, 2 none: some pages name everything
// "widget".
void prune(HtmlNode& body, int leniency);

}  // namespace inquit
