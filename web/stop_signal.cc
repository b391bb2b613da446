// A self-pipe. Only lock-free atomics and write(2) happen in the signal handler.
#include "web/stop_signal.h"

#include <array>
#include <atomic>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "indexer/base/error.h"

namespace inquit {
namespace {

// Made once and never closed: a handler may hold its number at any time, and a closed number may be another
// file's a moment later.
std::atomic<int> read_end{-1}, write_end{-1};
std::atomic<bool> in_use{false}, requested{false};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void make_pipe() {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        in_use = false;
        throw Error("cannot make a pipe", "too many files may be open");
    }
    read_end = ends[0];
    write_end = ends[1];
}

void drain() {
    std::array<char, 64> taken{};
    while (::read(read_end, taken.data(), taken.size()) > 0) {
    }
}

}  // namespace

StopSignal::StopSignal() {
    if (in_use.exchange(true)) throw Error("this program serves already", "stop it first");
    if (read_end < 0) make_pipe();
}

StopSignal::~StopSignal() {
    drain();
    requested = false;
    in_use = false;
}

void StopSignal::wait() const {
    while (!requested) {
        pollfd poller{read_end, POLLIN, 0};
        if (::poll(&poller, 1, -1) < 0 && errno != EINTR) return;
        drain();  // a byte of an earlier request must not keep this loop turning
    }
}

void StopSignal::request() {
    const int saved = errno;
    requested = true;
    const int end = write_end.load();
    if (end >= 0) {
        // A full pipe is a request already made.
        [[maybe_unused]] const auto written = ::write(end, "x", 1);
    }
    errno = saved;
}

}  // namespace inquit
