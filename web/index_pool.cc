// Takes and gives back indexes under one lock; opening and using happen outside it.
#include "web/index_pool.h"

#include <chrono>

namespace inquit {
namespace {

// Longer than any search may take: whoever waits so long meets a server that has far too much to do.
constexpr std::chrono::seconds patience{10};

}  // namespace

IndexPool::IndexPool(std::string path, std::size_t most) : path_(std::move(path)), most_(most) {
    free_.push_back(Index::open(path_));
}

Index IndexPool::take() {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, patience, [this] { return !free_.empty() || taken_ < most_; })) {
        throw Error("too many requests at once", "try again in a moment");
    }
    ++taken_;
    if (!free_.empty()) {
        Index index = std::move(free_.back());
        free_.pop_back();
        return index;
    }
    lock.unlock();
    try {
        return Index::open(path_);
    } catch (...) {
        forget();
        throw;
    }
}

void IndexPool::give_back(Index index) {
    {
        const std::lock_guard lock(mutex_);
        --taken_;
        free_.push_back(std::move(index));
    }
    freed_.notify_one();
}

void IndexPool::forget() {
    {
        const std::lock_guard lock(mutex_);
        --taken_;
    }
    freed_.notify_one();
}

void IndexPool::with_index(const std::function<bool(Index&)>& use) {
    Index index = take();
    bool fit = false;
    try {
        fit = use(index);
    } catch (...) {
        forget();
        throw;
    }
    if (fit) {
        give_back(std::move(index));
    } else {
        forget();
    }
}

}  // namespace inquit
