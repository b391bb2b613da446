// Work that may crash, done in a process of its own.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace inquit::cli {

// What `work` returns in a child process; nothing if the child dies. The lines must hold no line end.
std::optional<std::vector<std::string>> in_child(
    const std::function<std::vector<std::string>()>& work);

}  // namespace inquit::cli
