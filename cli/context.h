// What every verb has at hand while it is carried out.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"
#include "cli/environment.h"
#include "cli/exit_code.h"
#include "cli/style.h"
#include "cli/terminal.h"

namespace inquit::cli {

struct Context {
    Common common;
    Environment environment;
    Terminal terminal;
    Style style;  // of stdout

    // The index directory. Throws Error where there is no place for one.
    [[nodiscard]] std::string index() const;

    // `format`, or what stands for it: text on a terminal, else `piped`.
    [[nodiscard]] Format resolved(Format format, Format piped) const;

    // Prints text that is laid out for people, through the pager where it is for a terminal.
    void print_text(std::string_view text) const;

    // Prints what is for programs; on a terminal nothing of it can steer it.
    void print_data(std::string_view text, Format format) const;

    // A sentence to people that is no answer, where one is looking.
    void mention(std::string_view text) const;
};

}  // namespace inquit::cli
