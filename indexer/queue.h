// A queue between threads that holds a bounded weight.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace inquit {

// For any number of threads on both sides. A single item heavier than the limit is let in when the queue is empty.
template <class Item>
class BoundedQueue {
  public:
    explicit BoundedQueue(std::uint64_t most) : most_(most) {}

    // Waits for room. False if the queue was closed: the item is dropped.
    bool push(Item item, std::uint64_t weight) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return closed_ || items_.empty() || weight_ + weight <= most_; });
        if (closed_) return false;
        weight_ += weight;
        items_.emplace_back(std::move(item), weight);
        filled_.notify_one();
        return true;
    }

    // Waits for an item. Nothing once the queue is ended and empty, or closed.
    std::optional<Item> pop() {
        std::unique_lock lock(mutex_);
        filled_.wait(lock, [&] { return closed_ || ended_ || !items_.empty(); });
        if (closed_ || items_.empty()) return std::nullopt;
        std::optional<Item> item(std::move(items_.front().first));
        weight_ -= items_.front().second;
        items_.pop_front();
        room_.notify_all();
        return item;
    }

    // No more items come; those inside are still handed out.
    void end() {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        filled_.notify_all();
    }

    // Nothing goes in or out any more.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        items_.clear();
        filled_.notify_all();
        room_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable room_, filled_;
    std::deque<std::pair<Item, std::uint64_t>> items_;
    std::uint64_t most_;
    std::uint64_t weight_ = 0;
    bool ended_ = false, closed_ = false;
};

}  // namespace inquit
