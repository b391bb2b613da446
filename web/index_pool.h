// Indexes for the threads of the server: each is used by one thread at a time.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "searcher/index.h"

namespace inquit {

class IndexPool {
  public:
    // Opens the first index at once, to throw Error here if there is none; the others when they are needed.
    IndexPool(std::string path, std::size_t most);

    // Calls `use` with an index that nobody else has. Waits for one if all are in use; throws Error if none
    // becomes free in time or a new one cannot be opened. An index that `use` finds unfit (it returns false)
    // is closed, and the next request opens one anew.
    void with_index(const std::function<bool(Index&)>& use);

  private:
    Index take();
    void give_back(Index index);
    void forget();

    const std::string path_;
    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<Index> free_;
    std::size_t taken_ = 0;
};

}  // namespace inquit
