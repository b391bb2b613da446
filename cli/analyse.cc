// inquit analyse
#include "indexer/analysis/analyse.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>

#include "cli/article_text.h"
#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/json_lines.h"
#include "cli/output.h"
#include "cli/summary_text.h"

namespace inquit::cli {
namespace {

// A path that is not there is a mistake of the command; a file that cannot be read is one of the file.
void refuse_missing(const std::vector<std::string>& files) {
    struct stat status {};

    for (const auto& file : files) {
        if (stat(file.c_str(), &status) == 0) continue;
        throw Error(fmt::format("{}: {}", printable(file), std::strerror(errno)),
                    "is the path right?");
    }
}

}  // namespace

int carry_out(const AnalyseCommand& command, const Context& context) {
    const auto format = context.resolved(command.format, Format::jsonl);
    refuse_missing(command.files);
    Analyser analyser;
    std::vector<Problem> problems;
    const bool paged = context.terminal.out && !context.common.no_pager;
    std::string text;  // what is for people is paged as one
    bool first = true;
    const Sink sink{
        .article =
            [&](Article&& article) {
                ArticleRecord record{std::move(article), {}};
                record.analysis = analyser(record.article);
                if (format == Format::text) {
                    text += first ? "" : "\n";
                    text += article_text(record, true, context.style);
                    first = false;
                    // ten thousand articles in a pipe are not kept
                    if (!paged) context.print_text(std::exchange(text, {}));
                } else {
                    context.print_data(json_line(record), Format::jsonl);
                }
                return true;
            },
        .problem = [&](Problem&& problem) { problems.push_back(std::move(problem)); },
    };
    for (const auto& file : command.files) read_file(file, command.read, sink);
    if (!text.empty()) context.print_text(text);
    talk(problems_text(problems, problems.size(), context.style));
    return problems.empty() ? success : unread;
}

}  // namespace inquit::cli
