// The server: respond() behind a hardened cpp-httplib, on the loopback interface only.
#pragma once

#include <functional>
#include <string>

#include "web/editor.h"

namespace inquit {

struct ServeOptions {
    std::string index;
    int port = 8017;  // 0: any free port
    int workers = 4;
    std::function<void(int port)> on_ready;  // called once the server listens
    const Editor* editor = nullptr;          // null: only GET and HEAD are answered
};

// Serves until `stop_serving` is called (safe in a signal handler). Throws Error if the port is taken.
void serve(const ServeOptions& options);
void stop_serving();

}  // namespace inquit
