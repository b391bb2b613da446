// What a reader has decided about names: a plain text that she may edit, and that indexing never changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/analysis.h"

namespace inquit {

// merge: all of `names` are one, shown as the first. split: the first is none of the others, or, alone,
// nobody else at all. rename: the first is shown as the second.
enum class Verdict : std::uint8_t { merge, split, rename };

struct Decision {
    Verdict verdict{};
    EntityType type{};
    std::vector<std::string> names;  // as printed
    bool operator==(const Decision&) const = default;
};

// In the order in which they were made; a later one goes before an earlier one.
struct Decisions {
    std::vector<Decision> all;
    std::vector<std::string> problems;  // lines that are no decision: "line 3: …"
};

// One decision a line, its parts divided by tabs: "merge<TAB>person<TAB>Halvar Brekk<TAB>H. Brekk". Empty
// lines and lines that begin with # say nothing.
Decisions read_decisions(std::string_view text);

// Such a line, with its newline. Names hold no tab and no newline.
std::string decision_line(const Decision& decision);

// The text without its last decision; the same text if it has none.
std::string without_last_decision(std::string_view text);

std::string_view name(Verdict verdict);  // "merge"

}  // namespace inquit
