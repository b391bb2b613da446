// How the state of an index is put in words.
#include "cli/index_words.h"

#include <algorithm>
#include <ctime>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"
#include "indexer/text/dates.h"

namespace inquit::cli {
namespace {

Day day_of(const std::tm& time) {
    const std::chrono::year_month_day date{
        std::chrono::year{time.tm_year + 1900},
        std::chrono::month{static_cast<unsigned>(time.tm_mon + 1)},
        std::chrono::day{static_cast<unsigned>(time.tm_mday)}};
    return Day{date};
}

// "#12: no text" -> "no text": the place in the file is no part of the reason.
std::string_view without_record(std::string_view why) {
    if (!why.starts_with('#')) return why;
    const auto end = why.find_first_not_of("0123456789", 1);
    return end != std::string_view::npos && why.substr(end).starts_with(": ") ? why.substr(end + 2)
                                                                              : why;
}

}  // namespace

std::string when(std::int64_t seconds) {
    std::tm then{}, now{};
    const std::time_t moment = seconds;
    const auto today = std::time(nullptr);
    if (localtime_r(&moment, &then) == nullptr || localtime_r(&today, &now) == nullptr)
        return "unknown";
    const auto day = day_of(then) == day_of(now) ? "today" : long_form(day_of(then));
    return fmt::format("{} {:02}:{:02}", day, then.tm_hour, then.tm_min);
}

std::string reasons(const std::vector<Problem>& problems, std::size_t most) {
    std::map<std::string, std::uint64_t> counts;
    for (const auto& problem : problems) ++counts[one_line(without_record(problem.why))];
    std::vector<std::pair<std::string, std::uint64_t>> rows(counts.begin(), counts.end());
    std::ranges::stable_sort(rows, std::ranges::greater{}, &decltype(rows)::value_type::second);
    std::string out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == most) return out + fmt::format(", {}", counted(rows.size() - i, "other reason"));
        out += fmt::format("{}{} ({})", i == 0 ? "" : ", ", rows[i].first, grouped(rows[i].second));
    }
    return out;
}

}  // namespace inquit::cli
