// The head of a request, cut down to what this server reads.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

// The request line and the few headers that mean something here, with the blank line at the end. What is left out
// cannot hurt: ranges that a library parses with regular expressions (7 KB of them take 4 MB of stack), cookies
// of other programs on this computer, wishes for compression.
std::string filtered_head(std::string_view head);

}  // namespace inquit
