// Is it the same thing said?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/wording/wording.h"

namespace inquit {

// none: something else, or too little to tell. verbatim: the same but for the shape of quote marks and white space.
// punctuation: other marks or capitals. reworded: words changed, left out, added. translation: other words for the
// same.
enum class WordingLabel : std::uint8_t { none, verbatim, punctuation, reworded, translation };

std::string_view name(WordingLabel label);  // as in JSON

struct Likeness {
    WordingLabel label{};
    double share = 0;   // of the shorter wording's weight that the longer has too, 0 to 1
    double weight = 0;  // of all words in both: how much it says that they share them
    std::vector<std::string>
        evidence;  // words, names and numbers in both that say most, as a has them
};

// How two wordings of one thing said differ; never none. Reworded: half of the words of the shorter are in the longer.
WordingLabel how_worded(const Wording& a, const Wording& b);

// Who speaks, and when, is the caller's business: this looks at the words alone. None where they contradict each
// other (a "not", another number, an opposite), and where what they share could be anybody's.
Likeness likeness(const Wording& a, const Wording& b);

}  // namespace inquit
