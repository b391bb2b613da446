// JSON-LD inside a page: schema.org's words about an article.
#pragma once

#include <string>

#include "indexer/article/fields.h"

namespace inquit {

// Offers what the articles in `script` say, under the names "ld:headline", "ld:datePublished" and so on. Text that is no
// JSON, or is nested too deep, says nothing.
void offer_json_ld(const std::string& script, Fields& fields);

}  // namespace inquit
