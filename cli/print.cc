// Help and version.
#include "cli/carry_out.h"

namespace inquit::cli {

int carry_out(const PrintCommand& command, const Context& context) {
    context.print_text(command.text);
    return success;
}

}  // namespace inquit::cli
