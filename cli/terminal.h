// What the program writes to: terminals, pipes and files.
#pragma once

#include <string>

#include "cli/command.h"
#include "cli/environment.h"
#include "cli/style.h"

namespace inquit::cli {

struct Terminal {
    bool out = false;   // stdout is a terminal
    bool talk = false;  // stderr is one
    bool utf8 = true;   // the locale says so
    unsigned width = 80;
    std::string name;  // TERM
};

// Looks at the three standard streams and at the environment.
Terminal look_at_terminal(const Environment& environment);

// Whether there shall be colours: the flag, NO_COLOR, TERM.
bool wants_colour(When when, bool is_terminal, const Environment& environment);

// The command that pages long text, "" for none: INQUIT_PAGER, PAGER, less where it is installed.
std::string pager_of(const Environment& environment);

}  // namespace inquit::cli
