// What came of a run, in words: numbers in one column, the rest in phrases.
#include "cli/summary_text.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/environment.h"
#include "cli/numbers.h"

namespace inquit::cli {
namespace {

// A line of the summary: the first number stands in the column, the rest follows.
struct Line {
    std::uint64_t number = 0;
    std::string rest;
};

std::string in_column(const std::vector<Line>& lines) {
    std::size_t width = 6;
    for (const auto& line : lines) width = std::max(width, grouped(line.number).size());
    std::string out;
    for (const auto& line : lines)
        out += fmt::format(" {:>{}} {}\n", grouped(line.number), width, line.rest);
    return out;
}

std::string gone_words(const Summary& summary, const RunFacts& facts) {
    if (summary.gone == 0) return {};
    const auto fate =
        facts.prune ? (facts.dry_run ? "would be dropped" : "dropped") : "kept; --prune drops them";
    return fmt::format(", {} gone from disk ({})", grouped(summary.gone), fate);
}

Line formats_line(const Summary& summary, const RunFacts& facts) {
    std::vector<std::pair<std::string, std::uint64_t>> rows(summary.by_format.begin(),
                                                            summary.by_format.end());
    std::ranges::stable_sort(rows, std::ranges::greater{}, &decltype(rows)::value_type::second);
    Line line{rows.front().second, std::string{facts.label(rows.front().first)}};
    for (std::size_t i = 1; i < rows.size(); ++i)
        line.rest += fmt::format("   {} {}", grouped(rows[i].second), facts.label(rows[i].first));
    return line;
}

std::string quotes_words(const Summary& summary) {
    return fmt::format("{}, {} with a speaker ({})   {}   {}   {}",
                       summary.quotes == 1 ? "quote" : "quotes",
                       grouped(summary.quotes_with_speaker),
                       percent(summary.quotes_with_speaker, summary.quotes),
                       counted(summary.people, "person", "people"),
                       counted(summary.organisations, "organisation"),
                       counted(summary.places, "place"));
}

std::string nothing_to_do(const Summary& summary, const RunFacts& facts) {
    if (summary.unchanged == 0 && summary.gone == 0) return "Nothing to do: no files here.\n";
    return fmt::format("Nothing{} to do: {} unchanged{}.   {}\n",
                       summary.pruned > 0 ? " else" : "",
                       grouped(summary.unchanged),
                       gone_words(summary, facts),
                       duration(summary.seconds));
}

}  // namespace

std::string summary_text(const Summary& summary, const RunFacts& facts, const Style& style) {
    if (facts.dry_run) {
        return fmt::format("Would read {}; {} unchanged{}.\n",
                           counted(summary.changed, "file"),
                           grouped(summary.unchanged),
                           gone_words(summary, facts));
    }
    if (summary.changed == 0) return nothing_to_do(summary, facts);
    auto out = at_edges(
        fmt::format("{} in {}", counted(summary.articles, "article"), duration(summary.seconds)),
        fmt::format(
            "index {}, {}", file_size(summary.index_bytes), shown_path(facts.index, style.home)),
        style.text_width());
    out += '\n';
    std::vector<Line> lines;
    if (!summary.by_format.empty()) lines.push_back(formats_line(summary, facts));
    if (summary.articles > 0) lines.push_back({summary.quotes, quotes_words(summary)});
    if (summary.undated > 0 || summary.without_headline > 0)
        lines.push_back({summary.undated,
                         fmt::format("without a date   {} without a headline (first sentence used)",
                                     grouped(summary.without_headline))});
    if (summary.unchanged > 0 || summary.gone > 0)
        lines.push_back({summary.unchanged, "unchanged" + gone_words(summary, facts)});
    if (!summary.problems.empty())
        lines.push_back({summary.problems.size(), "not read: inquit check --problems"});
    out += in_column(lines);
    if (facts.tries.empty()) return out;
    out += fmt::format("\nTry   {}\n", fmt::join(facts.tries, "      "));
    return out;
}

std::string problems_text(const std::vector<Problem>& problems,
                          std::size_t most,
                          const Style& style) {
    std::string out;
    const auto shown = std::min(most, problems.size());
    for (std::size_t i = 0; i < shown; ++i)
        out += fmt::format("not read: {}: {}\n",
                           shown_path(problems[i].where, style.home),
                           one_line(problems[i].why));
    if (shown < problems.size())
        out += fmt::format("… and {} more\n", grouped(problems.size() - shown));
    return out;
}

}  // namespace inquit::cli
