// From the arguments of the program to a command.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace inquit::cli {

// Reads the arguments after the program's name, and the configuration file for what they leave open. Throws Error
// for wrong usage. Touches nothing but that file.
Invocation parse(const std::vector<std::string>& arguments, const std::string& config_file);

}  // namespace inquit::cli
