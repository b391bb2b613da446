// Pages of small indexes, without a socket.
#pragma once

#include <string>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/web/html.h"
#include "web/respond.h"

namespace inquit {

// An index of the invented herring tales, made once.
Index& herring_site();
// One with markup, controls, right-to-left text and endless names in every field.
Index& hostile_site();

WebResponse get(Index& index, const std::string& target);
// The page at `target`, which must have `status`.
Html page(Index& index, const std::string& target, int status = 200);

// The address of the first article of a result list.
std::string first_article(Index& index, const std::string& query);

}  // namespace inquit
