// inquit verify
#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/verify_pack.h"
#include "cli/verify_text.h"
#include "searcher/index.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

// Lines with something in them, and the number of each.
std::vector<std::pair<std::size_t, std::string>> lines_of(std::string_view text) {
    std::vector<std::pair<std::size_t, std::string>> out;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            out.emplace_back(number, line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

// Exact only if every one is. A line that is no quote is said and passed over: the others are worth an answer.
int verify_lines(const VerifyCommand& command, Format format, const Context& context) {
    auto index = Index::open(context.index());
    auto request = command.request;
    std::vector<Verification> answers;
    int code = success;
    for (const auto& [number, line] : lines_of(read_input(command.from_file))) {
        request.quote = line;
        try {
            auto answer = index.verify(request);
            if (code == success && answer.standing != Standing::exact) code = nothing;
            if (format == Format::jsonl) {
                context.print_data(json(answer) + '\n', format);
            } else {
                answers.push_back(std::move(answer));
            }
        } catch (const BadQuote& error) {
            talk(fmt::format("inquit: line {}: {}\n", number, printable(error.what())));
            code = failure;
        }
    }
    if (format == Format::json) context.print_data(json(answers) + '\n', format);
    if (format == Format::text) context.print_text(verifications_text(answers, context.style));
    return code;
}

}  // namespace

int carry_out(const VerifyCommand& command, const Context& context) {
    const auto format = context.resolved(command.format, Format::text);
    if (!command.pack.empty()) return verify_pack(command, format, context);
    if (!command.from_file.empty()) return verify_lines(command, format, context);
    auto index = Index::open(context.index());
    const auto answer = index.verify(command.request);
    if (format == Format::text) {
        context.print_text(verification_text(answer, context.style));
    } else {
        context.print_data(json(answer) + '\n', format);
    }
    return answer.standing == Standing::exact ? success : nothing;
}

}  // namespace inquit::cli
