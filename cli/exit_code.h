// The exit codes: a contract with scripts. docs/command-line.md.
#pragma once

namespace inquit::cli {

// With several causes the first of interrupted, failure, unread, nothing wins.
enum ExitCode : int {
    success = 0,
    nothing = 1,  // no result
    failure = 2,  // wrong usage too
    unread = 3,   // done, but some files could not be read
    interrupted = 130,
};

}  // namespace inquit::cli
