// --files-from: paths out of a file or stdin.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inquit::cli {

// The paths in `text`, each ended by `end`; empty ones are left out, and a CR in front of a line end is no part of one.
std::vector<std::string> paths_in(std::string_view text, char end);

// The same of a file, "-" for stdin. Throws Error where it cannot be read.
std::vector<std::string> read_path_list(const std::string& file, char end);

}  // namespace inquit::cli
