// What every verb has at hand.
#include "cli/context.h"

#include <filesystem>

#include "cli/display.h"
#include "cli/output.h"

namespace inquit::cli {

std::string Context::index() const {
    std::error_code ignored;
    const auto here = std::filesystem::current_path(ignored);
    const auto folder = index_folder(common.db, common.db_configured, here.string(), environment);
    return (here / folder).lexically_normal().string();
}

Format Context::resolved(Format format, Format piped) const {
    if (format != Format::automatic) return format;
    return terminal.out ? Format::text : piped;
}

void Context::print_text(std::string_view text) const {
    const bool paged = terminal.out && !common.no_pager;
    page_out(text, paged ? pager_of(environment) : "");
}

void Context::print_data(std::string_view text, Format format) const {
    // Each cell of a line was made one line already; its tabs stay.
    if (!terminal.out || format == Format::line) {
        write_out(text);
    } else if (format == Format::json || format == Format::jsonl) {
        write_out(harmless_json(text));
    } else {
        write_out(printable_lines(text));
    }
}

void Context::mention(std::string_view text) const {
    if (terminal.talk) talk(text);
}

}  // namespace inquit::cli
