// Is the index whole? Every block of it is read.
#pragma once

#include <string>
#include <vector>

namespace inquit {

// What is wrong with the databases at `path`, one clause each; nothing if all is well. Never throws. Call it in a
// process of its own: of 500 damaged databases 19 crashed such a scan.
std::vector<std::string> find_damage(const std::string& path);

}  // namespace inquit
