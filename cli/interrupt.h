// Ctrl-C, the TERM signal, and a terminal that is closed.
#pragma once

#include <atomic>

namespace inquit::cli {

// Pipes that close and limits on file sizes are errors of a call, not the end of the program.
void ignore_broken_pipes();

// From here on the first SIGINT, SIGTERM or SIGHUP sets the flag that is returned; the second ends the program at once.
const std::atomic<bool>& stop_on_interrupt();

// From here on they call `stop`, which must be safe in a signal handler.
void on_interrupt(void (*stop)());

// From here on they end the program at once, with the exit code of an interrupt.
void end_on_interrupt();

}  // namespace inquit::cli
