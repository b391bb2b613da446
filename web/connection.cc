// Every wait has an end: each poll ends at the deadline of its phase, or when the server stops.
#include "web/connection.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "web/request_head.h"

namespace inquit {
namespace {

using std::chrono::milliseconds;

// How soon a waiting connection sees that the server stops.
constexpr milliseconds glance{100};

bool try_again(int error) { return error == EAGAIN || error == EINTR; }

bool has_bytes(int socket) {
    int count = 0;
    return ::ioctl(socket, FIONREAD, &count) == 0 && count > 0;
}

}  // namespace

Waiting::Place Waiting::add(int socket) {
    const std::lock_guard lock(mutex_);
    sockets_.push_back(socket);
    return std::prev(sockets_.end());
}

void Waiting::remove(Place place) {
    const std::lock_guard lock(mutex_);
    if (*place < 0) --leaving_;
    sockets_.erase(place);
}

void Waiting::make_room(std::size_t wanted) {
    const std::lock_guard lock(mutex_);
    for (int& socket : sockets_) {
        if (leaving_ >= wanted) return;
        if (socket < 0 || has_bytes(socket)) continue;
        // Wakes the thread that polls it, and that one closes it. Not SHUT_WR: if a whole request has come at
        // this very moment, it is answered.
        ::shutdown(socket, SHUT_RD);
        socket = -1;
        ++leaving_;
    }
}

Connection::Connection(int socket,
                       const Limits& limits,
                       const std::atomic<bool>& stopping,
                       Waiting& waiting)
    : socket_(socket), limits_(limits), stopping_(stopping), waiting_(waiting) {
    set_waiting(true);
}

Connection::~Connection() {
    set_waiting(false);
    // Bytes left unread would turn the close into a reset, and the client might lose our answer.
    for (int i = 0; i < 64 && ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT) > 0;
         ++i) {
    }
    ::shutdown(socket_, SHUT_RDWR);
    ::close(socket_);
}

void Connection::set_waiting(bool waiting) {
    if (waiting == waits_) return;
    waits_ = waiting;
    if (waiting) {
        place_ = waiting_.add(socket_);
    } else {
        waiting_.remove(place_);
    }
}

bool Connection::await(short event, Clock::time_point end) const {
    while (!stopping_) {
        const auto left = std::chrono::duration_cast<milliseconds>(end - Clock::now());
        if (left <= milliseconds::zero()) return false;
        pollfd poller{socket_, event, 0};
        const int ready = ::poll(&poller, 1, static_cast<int>(std::min(left, glance).count()));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
    }
    return false;
}

bool Connection::await_request() {
    set_waiting(true);
    if (begin_ == end_ && !await(POLLIN, Clock::now() + limits_.idle)) return false;
    head_end_ = Clock::now() + limits_.head;
    head_done_ = sending_ = false;
    head_.clear();
    lines_ = line_begin_ = head_read_ = 0;
    return true;
}

bool Connection::fill(Clock::time_point end) {
    while (await(POLLIN, end)) {
        const ssize_t got = ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
        if (got > 0) {
            begin_ = 0;
            end_ = static_cast<std::size_t>(got);
            return true;
        }
        if (got == 0 || !try_again(errno)) return false;
    }
    return false;
}

// Moves bytes of the buffer to the head, up to its end. False: a limit is passed.
bool Connection::take_head_bytes() {
    while (begin_ < end_ && !head_done_) {
        const char byte = buffer_[begin_++];
        head_ += byte;
        if (byte != '\n') continue;
        ++lines_;
        const bool blank = head_.size() - line_begin_ <= 2;  // "\r\n"
        line_begin_ = head_.size();
        head_done_ = blank && lines_ > 1;
    }
    const bool long_line = lines_ <= 1 && head_.size() > limits_.first_line_bytes;
    over_limit_ = long_line || head_.size() > limits_.head_bytes || lines_ > limits_.head_lines;
    return !over_limit_;
}

bool Connection::read_head() {
    do {
        if (begin_ == end_ && !fill(head_end_)) return false;
        if (!take_head_bytes()) return false;
    } while (!head_done_);
    set_waiting(false);
    head_ = filtered_head(head_);
    return true;
}

ssize_t Connection::read(char* out, std::size_t size) {
    if (!head_done_ && !read_head()) return -1;
    const std::size_t count = std::min(size, head_.size() - head_read_);
    if (count == 0) return -1;
    std::memcpy(out, head_.data() + head_read_, count);
    head_read_ += count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* data, std::size_t size) {
    if (!sending_) {
        sending_ = true;
        send_end_ = Clock::now() + limits_.send;
    }
    for (std::size_t sent = 0; sent < size;) {
        const ssize_t got = ::send(socket_, data + sent, size - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (got > 0) {
            sent += static_cast<std::size_t>(got);
        } else if (!try_again(errno) || !await(POLLOUT, send_end_)) {
            return -1;
        }
    }
    return static_cast<ssize_t>(size);
}

}  // namespace inquit
