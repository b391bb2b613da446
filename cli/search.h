// What search and its batch share.
#pragma once

#include "cli/command.h"
#include "cli/context.h"

namespace inquit::cli {

// What the chosen format shows of the answer, so that no more is looked up than is printed.
Request wanted(const SearchCommand& command, Format format);

// search --queries FILE
int carry_out_batch(const SearchCommand& command, const Context& context);

}  // namespace inquit::cli
