// inquit serve
#include "web/serve.h"

#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

#include "cli/carry_out.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "searcher/index.h"

namespace inquit::cli {
namespace {

// Opens the address in whatever the desktop opens pages with. If that is nothing, the address is still printed.
void open_page(const std::string& address) {
    std::string program = "xdg-open", argument = address;
    char* arguments[] = {program.data(), argument.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", 0, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", 0, 0);
    pid_t child = -1;
    if (posix_spawnp(&child, program.c_str(), &actions, nullptr, arguments, environ) != 0)
        talk("inquit: no xdg-open here; open the address in a browser\n");
    posix_spawn_file_actions_destroy(&actions);
}

}  // namespace

int carry_out(const ServeCommand& command, const Context& context) {
    ServeOptions options;
    options.index = context.index();
    options.port = command.port;
    Index::open(options.index);  // says what is wrong with it before anybody is told an address
    options.on_ready = [&](int port) {
        const auto address = fmt::format("http://127.0.0.1:{}/", port);
        write_out(address + '\n');
        context.mention("Ctrl-C stops\n");
        if (command.open) open_page(address);
    };
    on_interrupt(stop_serving);
    serve(options);
    return success;
}

}  // namespace inquit::cli
