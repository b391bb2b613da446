// Work in a child process: its lines come back through a pipe, then its exit code.
#include "cli/child.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <sys/wait.h>
#include <unistd.h>

#include "cli/output.h"
#include "cli/path_list.h"
#include "indexer/base/error.h"

namespace inquit::cli {
namespace {

[[noreturn]] void be_child(int answer, const std::function<std::vector<std::string>()>& work) {
    std::string lines;
    for (const auto& line : work()) lines += line + '\n';
    _exit(write_file(answer, lines) ? 0 : 1);
}

std::string read_all(int file) {
    std::string text;
    std::array<char, 4096> block{};
    for (;;) {
        const auto size = read(file, block.data(), block.size());
        if (size > 0) text.append(block.data(), static_cast<std::size_t>(size));
        if (size == 0 || (size < 0 && errno != EINTR)) return text;
    }
}

}  // namespace

std::optional<std::vector<std::string>> in_child(
    const std::function<std::vector<std::string>()>& work) {
    int ends[2];
    if (pipe(ends) != 0) throw Error("no pipe to a second process", std::strerror(errno));
    const auto child = fork();
    if (child < 0) throw Error("no second process can be started", std::strerror(errno));
    if (child == 0) {
        close(ends[0]);
        be_child(ends[1], work);
    }
    close(ends[1]);
    const auto text = read_all(ends[0]);
    close(ends[0]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    return paths_in(text, '\n');
}

}  // namespace inquit::cli
