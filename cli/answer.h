// Printing the answer to a search, of articles and of quotes alike.
#pragma once

#include <string>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/screen.h"

namespace inquit::cli {

// Prints the count, the screen or the data that `command` asks for; `rendered` makes the text of `answer`.
template <class Answer, class Command, class Rendered>
int print_answer(const Answer& answer,
                 const Command& command,
                 Format format,
                 const Context& context,
                 const Rendered& rendered) {
    const int code = answer.total == 0 ? nothing : success;
    if (command.count) {
        write_out(std::to_string(answer.total) + '\n');
        return code;
    }
    const std::string text = rendered(answer, command, format, context.style);
    if (format == Format::text) {
        context.print_text(text);
        return code;
    }
    context.print_data(text, format);
    if (answer.total == 0)
        context.mention(
            nothing_found(answer.reading, answer.nearest, command.request, answer.obstacles));
    return code;
}

}  // namespace inquit::cli
