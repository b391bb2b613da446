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
    // `on_full` is called, by any thread, whenever a task is added or begun and others wait for a thread.
    Workers(std::size_t threads, std::size_t queue, std::function<void()> on_full);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    // False: the queue is full, and the task was not taken.
    bool add(std::function<void()> task);
    void finish();  // works off the queue and ends the threads

  private:
    void work();

    const std::size_t longest_queue_;
    const std::function<void()> on_full_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    std::size_t busy_ = 0;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace inquit
