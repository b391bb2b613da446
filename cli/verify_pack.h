// Checking a pack of evidence.
#pragma once

#include "cli/command.h"
#include "cli/context.h"

namespace inquit::cli {

// Returns the exit code.
int verify_pack(const VerifyCommand& command, Format format, const Context& context);

}  // namespace inquit::cli
