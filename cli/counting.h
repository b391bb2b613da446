// How far a long list is, on a terminal.
#pragma once

#include <chrono>
#include <cstdint>

#include <fmt/format.h>

#include "cli/numbers.h"
#include "cli/output.h"

namespace inquit::cli {

// Drawn over itself, and gone in the end.
class Counting {
  public:
    explicit Counting(bool shown) : shown_(shown) {}

    Counting(const Counting&) = delete;
    Counting& operator=(const Counting&) = delete;

    ~Counting() {
        if (drawn_) talk("\r\x1b[K");
    }

    void of(std::uint64_t total) { total_ = total; }

    void one_more() {
        constexpr auto between = std::chrono::milliseconds(100);
        ++done_;
        if (!shown_ || Clock::now() - drawn_at_ < between) return;
        drawn_at_ = Clock::now();
        drawn_ = true;
        talk(fmt::format("\r  {} of {}\x1b[K", grouped(done_), grouped(total_)));
    }

    [[nodiscard]] std::uint64_t done() const { return done_; }

  private:
    using Clock = std::chrono::steady_clock;

    bool shown_, drawn_ = false;
    Clock::time_point drawn_at_ = Clock::now();
    std::uint64_t done_ = 0, total_ = 0;
};

}  // namespace inquit::cli
