// A queue behind a lock; whoever fills it bounds it.
#include "indexer/store/side_thread.h"

#include <utility>

namespace inquit {

SideThread::SideThread() : thread_([this] { work(); }) {}

SideThread::~SideThread() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        tasks_.clear();
    }
    changed_.notify_all();
    thread_.join();
}

void SideThread::rethrow() {
    if (failure_) std::rethrow_exception(failure_);
}

void SideThread::post(std::function<void()> task) {
    {
        const std::lock_guard lock(mutex_);
        rethrow();
        tasks_.push_back(std::move(task));
    }
    changed_.notify_all();
}

void SideThread::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return failure_ || (tasks_.empty() && !busy_); });
    rethrow();
}

void SideThread::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return ending_ || !tasks_.empty(); });
        if (ending_) return;
        std::function<void()> task = std::move(tasks_.front());
        tasks_.pop_front();
        busy_ = true;
        lock.unlock();
        std::exception_ptr failure;
        try {
            task();
        } catch (...) {
            // Xapian::Error is no std::exception; the caller of wait() translates it.
            failure = std::current_exception();
        }
        task = nullptr;
        lock.lock();
        busy_ = false;
        if (failure) {
            failure_ = failure;
            tasks_.clear();
        }
        changed_.notify_all();
    }
}

}  // namespace inquit
