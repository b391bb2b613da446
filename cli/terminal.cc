// What the program writes to.
#include "cli/terminal.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include <langinfo.h>
#include <locale.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace inquit::cli {
namespace {

constexpr unsigned narrowest = 40;  // below that lines run over

// COLUMNS where it is set, as for every program; else what the terminal says.
unsigned width_of(const Environment& environment) {
    const auto columns = environment("COLUMNS");
    unsigned width = 0;
    std::from_chars(columns.data(), columns.data() + columns.size(), width);
    winsize size{};
    if (width == 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
    if (width == 0 && ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
    if (width == 0) width = 80;
    return std::clamp(width, narrowest, 1000U);
}

bool locale_is_utf8() {
    const auto locale = newlocale(LC_CTYPE_MASK, "", nullptr);
    if (locale == nullptr) return false;
    const bool utf8 = std::string_view{nl_langinfo_l(CODESET, locale)} == "UTF-8";
    freelocale(locale);
    return utf8;
}

bool is_installed(std::string_view program, const Environment& environment) {
    const auto path = environment("PATH");
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find(':', at), path.size());
        const auto file = path.substr(at, end - at).append("/").append(program);
        if (access(file.c_str(), X_OK) == 0) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

Terminal look_at_terminal(const Environment& environment) {
    return {.out = isatty(STDOUT_FILENO) == 1,
            .talk = isatty(STDERR_FILENO) == 1,
            .utf8 = locale_is_utf8(),
            .width = width_of(environment),
            .name = environment("TERM")};
}

bool wants_colour(When when, bool is_terminal, const Environment& environment) {
    if (when == When::always) return true;
    if (when == When::never || !is_terminal) return false;
    return environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::string pager_of(const Environment& environment) {
    for (const auto* variable : {"INQUIT_PAGER", "PAGER"}) {
        if (auto command = environment(variable); !command.empty())
            return command == "cat" ? std::string{} : command;
    }
    return is_installed("less", environment) ? "less -FRX" : "";
}

}  // namespace inquit::cli
