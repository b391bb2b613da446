// The documents inside a Prepared: for prepare.cc and writer.cc only, since Xapian shows here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/schema/token_text.h"
#include "indexer/store/prepare.h"

namespace inquit {

struct Prepared::Documents {
    Xapian::Document article;
    std::vector<Xapian::Document> quotes;
    std::vector<std::string> words;  // that the tokens name by their places here
    TokenText article_tokens;
    std::vector<TokenText> quote_tokens;
    std::uint64_t bytes = 0;
};

}  // namespace inquit
