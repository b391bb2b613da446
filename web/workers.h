// Threads that work off a queue with an end.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace inquit {

class Workers {
  public:
    // `on_waiting` is called, by any thread, with the number of tasks that wait for a thread, whenever one is added
    // or begun and there are any.
    Workers(std::size_t threads, std::size_t queue, std::function<void(std::size_t)> on_waiting);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    // False: the queue is full, and the task was not taken.
    bool add(std::function<void()> task);
    [[nodiscard]] bool has_waiting();  // tasks that no thread has begun
    void finish();                     // works off the queue and ends the threads

  private:
    void work();

    const std::size_t longest_queue_;
    const std::function<void(std::size_t)> on_waiting_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    std::size_t busy_ = 0;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace inquit
