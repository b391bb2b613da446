// Making a portrait. Private to this folder.
#pragma once

#include "searcher/database.h"
#include "searcher/portrait.h"
#include "searcher/stemmers.h"

namespace inquit {

// Counts from columns and tokens; a document is read for each quote that is shown and for no other.
Portrait portray(const PortraitRequest& request,
                 Database& articles,
                 Database& quotes,
                 Stemmers& stemmers);

}  // namespace inquit
