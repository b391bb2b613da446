// One thread beside the caller's, that does what it is given in order.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace inquit {

class SideThread {
  public:
    SideThread();
    SideThread(const SideThread&) = delete;
    SideThread& operator=(const SideThread&) = delete;
    // Forgets what waits and ends after what is being done.
    ~SideThread();

    // Throws what a task before has thrown; then nothing is done any more.
    void post(std::function<void()> task);
    // Until all is done. Throws the same.
    void wait();

  private:
    void work();
    void rethrow();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> tasks_;
    std::exception_ptr failure_;
    bool busy_ = false, ending_ = false;
    std::thread thread_;
};

}  // namespace inquit
