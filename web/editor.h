// What a reader may change from the page, if the server was started with --edit: decisions about names.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/schema/analysis.h"

namespace inquit {

struct NameDecision {
    std::string verdict;  // "merge", "split", "rename" or "undo", as `inquit names` has them
    EntityType type{};
    std::vector<std::string> names;
};

struct Editor {
    std::string token;  // who has it may change names; nobody else on this computer
    // What it did, as a sentence. Throws Error. Called by one thread at a time.
    std::function<std::string(const NameDecision&)> decide;
    std::function<std::string()> last;  // the last decision, "" if there is none
};

}  // namespace inquit
