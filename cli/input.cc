// A file that the user names, or stdin.
#include "cli/input.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "indexer/base/error.h"

namespace inquit::cli {

std::string read_input(const std::string& file) {
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
    return text;
}

}  // namespace inquit::cli
