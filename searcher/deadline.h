// A hard end to a search. Xapian has none of its own: set_time_limit let 50 ms become 6 s in a trial.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "indexer/base/error.h"

namespace inquit {

class Deadline {
  public:
    explicit Deadline(std::uint32_t milliseconds)
        : end_(Clock::now() + std::chrono::milliseconds(milliseconds)),
          milliseconds_(milliseconds) {}

    // Called for every document that is looked at; reads the clock every 1024th time (about 20 µs apart).
    void tick() {
        if ((++ticks_ & 1023U) == 0) check();
    }

    // Throws Error once the time is over.
    void check() const {
        if (Clock::now() < end_) return;
        throw Error("this search takes longer than " + std::to_string(milliseconds_) + " ms",
                    "ask for rarer words, or narrow it with a date or a filter");
    }

  private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point end_;
    std::uint32_t milliseconds_;
    std::uint32_t ticks_ = 0;
};

}  // namespace inquit
