// --files-from.
#include "cli/path_list.h"

#include <algorithm>

#include "cli/input.h"

namespace inquit::cli {

std::vector<std::string> paths_in(std::string_view text, char end) {
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < text.size();) {
        const auto stop = std::min(text.find(end, at), text.size());
        auto path = text.substr(at, stop - at);
        if (end == '\n' && path.ends_with('\r')) path.remove_suffix(1);
        if (!path.empty()) paths.emplace_back(path);
        at = stop + 1;
    }
    return paths;
}

std::vector<std::string> read_path_list(const std::string& file, char end) {
    return paths_in(read_input(file), end);
}

}  // namespace inquit::cli
