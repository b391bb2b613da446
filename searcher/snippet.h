// Showing: pieces of text with the words that were asked for marked.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/schema/article.h"
#include "searcher/results.h"
#include "searcher/wanted.h"

namespace inquit {

// All of `text` with its hits marked; hits in order, they may overlap.
std::vector<SnippetPiece> marked(std::string_view text, const std::vector<Hit>& hits);

// About 200 bytes of the body: the window with most of the query's words, cut at words, with … where it is cut. Running
// text goes before captions and other parts; without a hit it is the beginning of the running text.
std::vector<SnippetPiece> snippet(const Article& article, const std::vector<Hit>& hits);

}  // namespace inquit
