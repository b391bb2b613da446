// The way out of serve(): a pipe that a signal handler may write to.
#pragma once

namespace inquit {

// At most one exists at a time: a second one throws Error.
class StopSignal {
  public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    void wait() const;  // until request() is called, or was called before there was a StopSignal

    static void request();  // async-signal-safe
};

}  // namespace inquit
