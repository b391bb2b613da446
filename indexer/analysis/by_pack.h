// Who says what in a language other than English.
#pragma once

#include "indexer/analysis/reading.h"
#include "indexer/schema/analysis.h"
#include "indexer/text/packs.h"

namespace inquit {

// By the reporting verbs, titles and pronouns of the language's pack. Fewer patterns than for English: a verb beside the
// quotation with its subject, "according to", a name and a colon, and quotations that follow one another in a paragraph.
// What is unclear stays unknown. `reading` has tokens and quotes.
Analysis analyse_by_pack(const Reading& reading, const LanguagePack& pack);

}  // namespace inquit
