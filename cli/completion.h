// Scripts that complete verbs and flags in a shell, made from the same tables as the help.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "cli/help.h"
#include "cli/verbs.h"

namespace inquit::cli {

enum class Shell : std::uint8_t { bash, zsh, fish };

struct VerbFlags {
    const VerbInfo* verb;
    std::vector<FlagInfo> flags;
};

std::string completion(Shell shell, std::span<const VerbFlags> rows);

}  // namespace inquit::cli
