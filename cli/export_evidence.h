// A pack of evidence into a file.
#pragma once

#include "cli/command.h"
#include "cli/context.h"

namespace inquit::cli {

// Returns the exit code.
int export_evidence(const ExportCommand& command, const Context& context);

}  // namespace inquit::cli
