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

std::atomic<int> write_end{-1};
std::atomic<bool> requested{false};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

}  // namespace

StopSignal::StopSignal() {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) throw Error("cannot make a pipe");
    int none = -1;
    if (!write_end.compare_exchange_strong(none, ends[1])) {
        ::close(ends[0]);
        ::close(ends[1]);
        throw Error("this program serves already");
    }
    read_end_ = ends[0];
}

StopSignal::~StopSignal() {
    const int end = write_end.exchange(-1);
    ::close(end);
    ::close(read_end_);
    requested = false;
}

void StopSignal::wait() const {
    while (!requested) {
        pollfd poller{read_end_, POLLIN, 0};
        if (::poll(&poller, 1, -1) < 0 && errno != EINTR) return;
        if ((poller.revents & POLLIN) != 0) return;
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
