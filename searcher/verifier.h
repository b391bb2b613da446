// Looking words up in the quotes of an index. Private to this folder.
#pragma once

#include "searcher/database.h"
#include "searcher/stemmers.h"
#include "searcher/verify.h"

namespace inquit {

// Throws BadQuote. Some milliseconds, whatever the quote is.
Verification verify(const VerifyRequest& request,
                    Database& articles,
                    Database& quotes,
                    Stemmers& stemmers);

}  // namespace inquit
