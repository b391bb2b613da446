// inquit check
#include <fmt/format.h>

#include "cli/carry_out.h"
#include "cli/child.h"
#include "cli/display.h"
#include "cli/index_words.h"
#include "cli/numbers.h"
#include "cli/output.h"
#include "searcher/deep_check.h"
#include "searcher/index.h"

namespace inquit::cli {
namespace {

// The lines of the report, each with its verdict in front.
class Report {
  public:
    explicit Report(const Style& style) : style_(style) {}

    void ok(std::string_view what, const std::string& words) {
        add(Ink::good, "ok  ", what, words);
    }

    void hint(std::string_view what, const std::string& words) {
        add(Ink::title, "hint", what, words);
    }

    void warn(std::string_view what, const std::string& words) {
        add(Ink::warning, "warn", what, words);
    }

    void bad(std::string_view what, const std::string& words) {
        add(Ink::bad, "bad ", what, words);
    }

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    void add(Ink ink, std::string_view verdict, std::string_view what, const std::string& words) {
        constexpr unsigned column = 17;
        text_ += labelled(
            fmt::format("{}  {}", style_(ink, verdict), what), words, column, style_.text_width());
    }

    const Style& style_;
    std::string text_;
};

void check_database(Report& report, const std::string& path, bool deep, int& code) {
    if (!deep) {
        report.ok("database", "opens (--deep reads every block)");
        return;
    }
    const auto damage = in_child([&] { return find_damage(path); });
    if (!damage) {
        report.bad("database", "damaged: reading it ends in a crash. Move it away and index again");
        code = failure;
    } else if (damage->empty()) {
        report.ok("database", "every block is whole");
    } else {
        for (const auto& clause : *damage) report.bad("database", "damaged: " + one_line(clause));
        code = failure;
    }
}

void check_articles(Report& report, const IndexInfo& info) {
    if (info.articles == 0) report.hint("articles", "none yet: inquit index DIRECTORY");
    const auto those = [](std::uint64_t number) {
        return counted(number, "article has", "articles have") + ' ';
    };
    if (info.undated > 0) {
        report.hint("dates",
                    those(info.undated) +
                        "none; they sort last and stay in every date range unless --undated drop");
    }
    if (info.without_headline > 0)
        report.hint("headlines",
                    those(info.without_headline) + "none; the first sentence stands for it");
}

void check_terminal(Report& report, const Context& context) {
    const auto& terminal = context.terminal;
    if (!terminal.out) {
        report.ok("terminal", "none: the output goes to a file or a pipe");
        return;
    }
    const bool many =
        terminal.name.find("256") != std::string::npos || !context.environment("COLORTERM").empty();
    const auto colours = terminal.name == "dumb" ? "no" : many ? "256" : "16";
    const auto words = fmt::format("{} colours, {} columns", colours, terminal.width);
    if (terminal.utf8) {
        report.ok("terminal", "UTF-8, " + words);
    } else {
        report.hint("terminal", "the locale is not UTF-8, so letters may show wrong; " + words);
    }
}

int list_problems(const std::vector<Problem>& problems, const Context& context) {
    std::string text;
    for (const auto& problem : problems) {
        const auto where = context.terminal.out ? shown_path(problem.where, context.style.home)
                                                : printable(problem.where);
        text += where + '\t' + one_line(problem.why) + '\n';
    }
    context.print_text(text);
    return problems.empty() ? success : unread;
}

}  // namespace

int carry_out(const CheckCommand& command, const Context& context) {
    constexpr std::size_t most_reasons = 5;
    const auto path = context.index();
    auto index = Index::open(path);
    const auto problems = index.problems();
    if (command.problems) return list_problems(problems, context);
    const auto info = index.info();
    int code = problems.empty() ? success : unread;
    Report report{context.style};
    report.ok("index",
              fmt::format("{}, Xapian glass, format {}, {}, changed {}",
                          counted(info.articles, "article"),
                          info.schema,
                          file_size(info.bytes),
                          when(info.changed)));
    check_database(report, path, command.deep, code);
    if (problems.empty()) {
        report.ok("files", fmt::format("{}, every one read", counted(info.files, "file")));
    } else {
        report.warn("files",
                    fmt::format("{} not read: {} (--problems lists them)",
                                grouped(problems.size()),
                                reasons(problems, most_reasons)));
    }
    check_articles(report, info);
    check_terminal(report, context);
    context.print_text(report.text());
    return code;
}

}  // namespace inquit::cli
