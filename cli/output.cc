// Writing to file descriptors; the standard streams of C++ would keep an error to themselves.
#include "cli/output.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/base/error.h"
#include "indexer/text/utf8.h"
#include "indexer/text/width.h"

namespace inquit::cli {
namespace {

// While the pager runs Ctrl-C is meant for it.
class IgnoreInterrupts {
  public:
    IgnoreInterrupts() {
        struct sigaction ignore {};

        ignore.sa_handler = SIG_IGN;
        sigaction(SIGINT, &ignore, &before_);
    }

    ~IgnoreInterrupts() { sigaction(SIGINT, &before_, nullptr); }

    IgnoreInterrupts(const IgnoreInterrupts&) = delete;
    IgnoreInterrupts& operator=(const IgnoreInterrupts&) = delete;

  private:
    struct sigaction before_ {};
};

// Starts `command` with its stdin from `from`; its process id, or -1.
pid_t start_shell(const std::string& command, int from, int other_end) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, from, STDIN_FILENO);
    posix_spawn_file_actions_addclose(&actions, from);
    posix_spawn_file_actions_addclose(&actions, other_end);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGINT);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    std::string shell = "sh", flag = "-c", line = command;
    char* arguments[] = {shell.data(), flag.data(), line.data(), nullptr};
    pid_t child = -1;
    const int error = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? child : -1;
}

}  // namespace

bool write_file(int file, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void write_out(std::string_view text) {
    if (write_file(STDOUT_FILENO, text)) return;
    const int error = errno;
    if (error == EPIPE) throw ReaderGone{};
    throw Error(fmt::format("the answer cannot be written: {}", std::strerror(error)),
                error == ENOSPC ? "make room on the disk that it is written to" : "");
}

void page_out(std::string_view text, const std::string& pager) {
    int ends[2];
    if (pager.empty() || pipe(ends) != 0) {
        write_out(text);
        return;
    }
    // A PAGER that is plain less would show colours as ^[; git does the same.
    setenv("LESS", "FRX", 0);
    const IgnoreInterrupts ignore;
    const auto child = start_shell(pager, ends[0], ends[1]);
    close(ends[0]);
    if (child < 0) {
        close(ends[1]);
        write_out(text);
        return;
    }
    write_file(ends[1], text);  // a pager that was left early wants no more
    close(ends[1]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    constexpr int not_found = 127;
    if (WIFEXITED(status) && WEXITSTATUS(status) == not_found) write_out(text);
}

void talk(std::string_view text) { write_file(STDERR_FILENO, text); }

std::string harmless_json(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        const auto c = decode(json, at);
        if (is_control(c.value) && c.value != '\n') {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c.value));
        } else {
            out += json.substr(at, c.size);
        }
        at += c.size;
    }
    return out;
}

}  // namespace inquit::cli
