// A file that the user names, or stdin.
#pragma once

#include <string>

namespace inquit::cli {

// All bytes of it; "-" is stdin. Throws Error where it cannot be read.
std::string read_input(const std::string& file);

}  // namespace inquit::cli
