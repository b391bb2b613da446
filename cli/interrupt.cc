// Signal handlers: an atomic flag, or the end.
#include "cli/interrupt.h"

#include <signal.h>
#include <unistd.h>

#include "cli/exit_code.h"

namespace inquit::cli {
namespace {

std::atomic<bool> stop{false};
std::atomic<void (*)()> stopper{nullptr};
static_assert(std::atomic<bool>::is_always_lock_free &&
                  std::atomic<void (*)()>::is_always_lock_free,
              "a signal handler may not wait for a lock");

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};

    action.sa_handler = handler;
    sigaction(signal, &action, nullptr);
}

// A terminal that is closed interrupts too, unless nohup has said that it shall not.
void handle_interrupts(void (*handler)(int)) {
    handle(SIGINT, handler);
    handle(SIGTERM, handler);

    struct sigaction now {};

    sigaction(SIGHUP, nullptr, &now);
    if (now.sa_handler != SIG_IGN) handle(SIGHUP, handler);
}

}  // namespace

void ignore_broken_pipes() {
    handle(SIGPIPE, SIG_IGN);
    handle(SIGXFSZ, SIG_IGN);
}

const std::atomic<bool>& stop_on_interrupt() {
    handle_interrupts([](int) {
        if (stop.exchange(true)) _exit(interrupted);
    });
    return stop;
}

void on_interrupt(void (*call)()) {
    stopper = call;
    handle_interrupts([](int) { stopper.load()(); });
}

void end_on_interrupt() {
    handle_interrupts([](int) { _exit(interrupted); });
}

}  // namespace inquit::cli
