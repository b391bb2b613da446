// inquit index
#include "searcher/index.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/interrupt.h"
#include "cli/json_lines.h"
#include "cli/numbers.h"
#include "cli/output.h"
#include "cli/path_list.h"
#include "cli/progress.h"
#include "cli/summary_text.h"
#include "indexer/article/formats.h"

namespace inquit::cli {
namespace {

std::string_view label_of(std::string_view format) {
    const auto* row = format_named(format);
    return row == nullptr ? format : row->label;
}

void refuse_unknown_format(const std::string& name) {
    if (name.empty() || format_named(name) != nullptr) return;
    std::string names;
    for (const auto& row : formats()) names.append(names.empty() ? "" : ", ").append(row.name);
    throw Error(fmt::format("--as takes {}, not “{}”", names, name));
}

// Searches that will find something: the commonest speaker and place.
std::vector<std::string> tries(const std::string& path) {
    Request request;
    request.limit = 0;
    request.snippets = false;
    request.facets = {Field::speaker, Field::place};
    request.facet_limit = 2;
    const auto answer = Index::open(path).search(request);
    std::vector<std::string> out;
    const auto commonest = [](const Facet& facet) -> std::string {
        for (const auto& value : facet.values) {
            if (value.value != unnamed_speaker && value.value.find('\'') == std::string::npos)
                return one_line(value.value);
        }
        return {};
    };
    const auto quoted = [](const std::string& words) {
        return words.find(' ') == std::string::npos ? words : "'" + words + "'";
    };
    for (const auto& facet : answer.facets) {
        const auto value = commonest(facet);
        if (value.empty()) continue;
        out.push_back(facet.field == Field::speaker ? "inquit quotes --speaker " + quoted(value)
                                                    : "inquit search " + quoted(value));
    }
    out.emplace_back("inquit serve --open");
    return out;
}

void write_problems(const std::string& path, const std::vector<Problem>& problems) {
    std::string lines;
    for (const auto& problem : problems) lines += json_line(problem);
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    const bool written = file >= 0 && write_file(file, lines);
    const int error = errno;
    if (file >= 0) close(file);
    if (!written) throw Error(fmt::format("{} cannot be written: {}", path, std::strerror(error)));
}

int exit_code(const Summary& summary) {
    if (summary.interrupted) return interrupted;
    return summary.problems.empty() ? success : unread;
}

}  // namespace

int carry_out(const IndexCommand& command, const Context& context) {
    constexpr std::size_t most_listed = 5;
    auto job = command.job;
    job.index = context.index();
    refuse_unknown_format(job.read.format);
    if (!command.files_from.empty()) {
        for (auto& path : read_path_list(command.files_from, command.nul ? '\0' : '\n'))
            job.paths.push_back(std::move(path));
    }
    for (const auto& path : job.paths)
        context.mention(fmt::format("Reading {}\n", shown_path(path, context.style.home)));
    const bool bar_shown = command.progress == When::always ||
                           (command.progress == When::automatic && context.terminal.talk);
    ProgressBar bar{bar_shown, context.terminal.width};
    const auto summary =
        run(job, stop_on_interrupt(), [&](const Progress& progress) { bar.draw(progress); });
    end_on_interrupt();
    bar.clear();
    if (!command.problems.empty()) write_problems(command.problems, summary.problems);
    talk(problems_text(summary.problems, most_listed, context.style));
    if (summary.interrupted) {
        talk(fmt::format(
            "stopping: {} are in the index and stay there. Run the same command to go on.\n",
            counted(Index::open(job.index).glance().articles, "article")));
        return interrupted;
    }
    RunFacts facts{.index = job.index,
                   .dry_run = job.dry_run,
                   .prune = job.prune,
                   .label = label_of,
                   .tries = {}};
    if (context.terminal.out && summary.articles > 0) facts.tries = tries(job.index);
    write_out(summary_text(summary, facts, context.style));
    return exit_code(summary);
}

}  // namespace inquit::cli
