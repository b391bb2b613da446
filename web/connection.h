// One connection of a client, with limits on time and size that cpp-httplib lacks. Knows sockets, no library.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <list>
#include <mutex>
#include <string>

#include <sys/types.h>

namespace inquit {

struct Limits {
    std::chrono::milliseconds idle{1000};   // between two requests of one connection
    std::chrono::milliseconds head{3000};   // for all of a request's head
    std::chrono::milliseconds send{10000};  // for all of an answer
    std::size_t head_bytes =
        64 * 1024;  // a browser sends the cookies of all programs on this computer
    std::size_t first_line_bytes = 8192;  // cpp-httplib takes no more
    std::size_t head_lines = 100;
    std::size_t requests = 100;    // of one connection
    std::size_t connections = 64;  // at once: each holds a thread
    std::size_t queue = 512;       // that wait for a thread
};

// Connections that hold a thread and have not sent a whole request, oldest first. When threads run out the
// oldest go: a client that drips its bytes must not stop those that do not.
class Waiting {
  public:
    using Place = std::list<int>::iterator;

    Place add(int socket);
    void remove(Place place);
    // Drops the oldest until `wanted` are about to give their threads back. One whose bytes have come and wait to
    // be read is spared.
    void make_room(std::size_t wanted);

  private:
    std::mutex mutex_;
    std::list<int> sockets_;   // -1: dropped, and not yet removed
    std::size_t leaving_ = 0;  // how many are -1
};

class Connection {
  public:
    Connection(int socket,
               const Limits& limits,
               const std::atomic<bool>& stopping,
               Waiting& waiting);
    ~Connection();  // closes the socket
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Waits for the first byte of a request. False: none came in time, or the server stops.
    bool await_request();

    // The bytes of the request's head (see request_head.h), and none behind it: no request of ours has a body.
    // -1 when there are no more, time is over or a limit is passed.
    ssize_t read(char* out, std::size_t size);
    ssize_t write(const char* data, std::size_t size);

    [[nodiscard]] bool over_limit() const { return over_limit_; }

    [[nodiscard]] int socket() const { return socket_; }

  private:
    using Clock = std::chrono::steady_clock;

    bool await(short event, Clock::time_point end) const;
    bool fill(Clock::time_point end);
    bool read_head();
    bool take_head_bytes();
    void set_waiting(bool waiting);

    const int socket_;
    const Limits& limits_;
    const std::atomic<bool>& stopping_;
    Waiting& waiting_;
    Waiting::Place place_;
    bool waits_ = false;
    Clock::time_point head_end_, send_end_;
    bool sending_ = false, head_done_ = false, over_limit_ = false;
    std::string head_;                        // as it comes, then filtered
    std::size_t lines_ = 0, line_begin_ = 0;  // of the head while it comes
    std::size_t head_read_ = 0;               // bytes of the filtered head that were handed out
    std::array<char, 4096> buffer_{};
    std::size_t begin_ = 0, end_ = 0;  // unread bytes of the buffer
};

}  // namespace inquit
