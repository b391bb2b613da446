// --files-from.
#include "cli/path_list.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "indexer/base/error.h"

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
    const int input = file == "-" ? STDIN_FILENO : open(file.c_str(), O_RDONLY | O_CLOEXEC);
    std::string text;
    std::array<char, 65536> block{};
    ssize_t size = input < 0 ? -1 : 0;
    while (input >= 0 &&
           ((size = read(input, block.data(), block.size())) > 0 || (size < 0 && errno == EINTR)))
        text.append(block.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    const int error = errno;
    if (input > STDIN_FILENO) close(input);
    if (size < 0) throw Error(fmt::format("{} cannot be read: {}", file, std::strerror(error)));
    return paths_in(text, end);
}

}  // namespace inquit::cli
