// inquit serve
#include "web/serve.h"

#include <array>

#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

#include "cli/carry_out.h"
#include "cli/interrupt.h"
#include "cli/name_decisions.h"
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

// 128 bits that nobody guesses, as hex digits.
std::string random_token() {
    std::array<unsigned char, 16> bytes{};
    if (getentropy(bytes.data(), bytes.size()) != 0)
        throw Error("this system gives no random numbers", "start without --edit");
    std::string out;
    for (const unsigned char byte : bytes) out += fmt::format("{:02x}", byte);
    return out;
}

Verdict verdict_of(std::string_view word) {
    for (const Verdict verdict : {Verdict::merge, Verdict::split}) {
        if (word == name(verdict)) return verdict;
    }
    return Verdict::rename;
}

Editor editor_of(const std::string& index) {
    Editor editor;
    editor.token = random_token();
    editor.decide = [index](const NameDecision& decision) {
        if (decision.verdict == "undo") return take_back(index);
        return decide(index, {verdict_of(decision.verdict), decision.type, decision.names});
    };
    editor.last = [index] { return last_decision(index); };
    return editor;
}

}  // namespace

int carry_out(const ServeCommand& command, const Context& context) {
    ServeOptions options;
    options.index = context.index();
    options.port = command.port;
    Index::open(options.index);  // says what is wrong with it before anybody is told an address
    Editor editor;
    if (command.edit) {
        editor = editor_of(options.index);
        options.editor = &editor;
    }
    options.on_ready = [&](int port) {
        const auto address =
            fmt::format("http://127.0.0.1:{}/{}",
                        port,
                        editor.token.empty() ? std::string() : "?edit=" + editor.token);
        write_out(address + '\n');
        context.mention("Ctrl-C stops\n");
        if (command.open) open_page(address);
    };
    on_interrupt(stop_serving);
    serve(options);
    return success;
}

}  // namespace inquit::cli
