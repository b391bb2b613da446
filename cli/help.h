// Help texts, made from the tables of verbs and flags.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "cli/verbs.h"

namespace inquit::cli {

// Which flags stand together, and which of them the one screen of -h has: `often` in full, `filters` in one line.
// A `silent` flag is in no help; what it does is said by another's.
enum class Group : std::uint8_t { often, filters, silent, more, everywhere };

struct FlagInfo {
    std::string names;  // as in the help: "-n, --limit"
    std::string value;  // placeholder, empty for a flag without
    std::string help;
    Group group{};
};

std::string overview(bool all);
std::string verb_help(const VerbInfo& verb, std::span<const FlagInfo> flags, bool all);

}  // namespace inquit::cli
