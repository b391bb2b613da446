// Transcripts: paragraphs that begin with the speaker's name and a colon, without quotation marks.
#pragma once

#include "indexer/analysis/reading.h"

namespace inquit {

// Adds a quote span for the words after "BREKK:" in each paragraph of a transcript. One such paragraph makes
// none; a word that anybody may put before a colon ("NOTE:") must come again.
void find_turns(Reading& reading);

}  // namespace inquit
