// From documents to what is shown of them. Private to this folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/database.h"
#include "searcher/quote_reader.h"
#include "searcher/results.h"
#include "searcher/wanted.h"

namespace inquit {

// What of an article is wanted.
struct Shown {
    bool snippets = true, kwic = false;
};

struct ShownArticle {
    ArticleHit hit;
    std::string quote_id;  // of ArticleHit::quote; empty if there is none to show
};

// Throw Error if the record is damaged.
ShownArticle show_article(const Xapian::Document& document,
                          const Wanted& wanted,
                          const Names& names,
                          Shown parts);
Copy show_copy(const Xapian::Document& document);
QuoteHit show_quote(const Xapian::Document& document,
                    const Wanted& wanted,
                    QuoteReader& read,
                    const Names& names,
                    bool snippets);

// The quote with this id.
std::optional<QuoteRecord> quote_with_id(Database& quotes, const std::string& id);

// Those whose id begins so, at most `most`.
std::vector<QuoteRecord> quotes_with_prefix(Database& quotes,
                                            std::string_view prefix,
                                            std::size_t most);

}  // namespace inquit
