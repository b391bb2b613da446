// The program: arguments in, an exit code out. Every error ends here, in one sentence and a hint.
#include <exception>
#include <filesystem>
#include <new>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/environment.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/output.h"
#include "indexer/base/error.h"

namespace inquit::cli {
namespace {

int run_program(const std::vector<std::string>& arguments) {
    const auto environment = process_environment();
    auto invocation = parse(arguments, config_file(environment));
    Context context{.common = std::move(invocation.common),
                    .environment = environment,
                    .terminal = look_at_terminal(environment),
                    .style = {}};
    context.style.width = context.terminal.width;
    context.style.colour = wants_colour(context.common.colour, context.terminal.out, environment);
    context.style.home = environment("HOME");
    return std::visit([&](const auto& command) { return carry_out(command, context); },
                      invocation.command);
}

int complain(const std::string& sentence, const std::string& hint) {
    auto text = "inquit: " + printable_lines(sentence) + '\n';
    if (!hint.empty()) text += "  " + printable_lines(hint) + '\n';
    talk(text);
    return failure;
}

int main_of(int count, char** words) {
    ignore_broken_pipes();
    end_on_interrupt();
    try {
        return run_program(std::vector<std::string>(words + (count > 0 ? 1 : 0), words + count));
    } catch (const ReaderGone&) {
        return success;
    } catch (const Error& error) {
        return complain(error.what(), error.hint());
    } catch (const std::bad_alloc&) {
        return complain("out of memory", "");
    } catch (const std::exception& error) {
        return complain(fmt::format("this should not have happened: {}", error.what()),
                        "please report it, with the command");
    }
}

}  // namespace
}  // namespace inquit::cli

int main(int count, char** words) { return inquit::cli::main_of(count, words); }
