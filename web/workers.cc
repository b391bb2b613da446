// A plain thread pool.
#include "web/workers.h"

namespace inquit {

Workers::Workers(std::size_t threads,
                 std::size_t queue,
                 std::function<void(std::size_t)> on_waiting)
    : longest_queue_(queue), on_waiting_(std::move(on_waiting)) {
    threads_.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() { finish(); }

void Workers::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return ending_ || !queue_.empty(); });
        if (queue_.empty()) return;
        const auto task = std::move(queue_.front());
        queue_.pop_front();
        ++busy_;
        const std::size_t waiting = queue_.size();
        lock.unlock();
        if (waiting > 0) on_waiting_(waiting);
        task();
        lock.lock();
        --busy_;
    }
}

bool Workers::add(std::function<void()> task) {
    std::size_t waiting = 0;
    {
        const std::lock_guard lock(mutex_);
        if (queue_.size() >= longest_queue_) return false;
        queue_.push_back(std::move(task));
        const std::size_t free = threads_.size() - busy_;
        waiting = queue_.size() > free ? queue_.size() - free : 0;
    }
    wake_.notify_one();
    if (waiting > 0) on_waiting_(waiting);
    return true;
}

bool Workers::has_waiting() {
    const std::lock_guard lock(mutex_);
    return !queue_.empty();
}

void Workers::finish() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

}  // namespace inquit
