// What a reader decides about names: checked against the index, written, and followed by it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/names/decisions.h"

namespace inquit::cli {

struct NameWish {
    Verdict verdict{};
    std::optional<EntityType> type;  // none: what the first name is called most often
    std::vector<std::string> names;
};

// What it did, as a sentence without its full stop. Throws Error for names that are not there, and where the index cannot be
// written.
std::string decide(const std::string& index, const NameWish& wish);

// The last decision as it was written, taken back; "" if there is none.
std::string take_back(const std::string& index);

// The last decision as such a sentence; "" if there is none.
std::string last_decision(const std::string& index);

}  // namespace inquit::cli
