// A plain thread pool.
#include "web/workers.h"

namespace inquit {

Workers::Workers(std::size_t threads, std::size_t queue, std::function<void()> on_full)
    : longest_queue_(queue), on_full_(std::move(on_full)) {
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
        const bool full = !queue_.empty();
        lock.unlock();
        if (full) on_full_();
        task();
        lock.lock();
        --busy_;
    }
}

bool Workers::add(std::function<void()> task) {
    bool full = false;
    {
        const std::lock_guard lock(mutex_);
        full = busy_ + queue_.size() >= threads_.size();
        if (queue_.size() >= longest_queue_) return false;
        queue_.push_back(std::move(task));
    }
    wake_.notify_one();
    if (full) on_full_();
    return true;
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
