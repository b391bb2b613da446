// Days to months, or what else fits, without gaps.
#include <algorithm>
#include <map>

#include "searcher/date_step.h"
#include "searcher/facets.h"

namespace inquit {
namespace {

using std::chrono::year_month;

// What a date can be (text/dates.h); anything else comes out of a damaged index.
bool is_dated(std::int32_t day) {
    using namespace std::chrono_literals;
    const Day date{std::chrono::days{day}};
    return day != no_day && date >= Day{1600y / 1 / 1} && date <= Day{2200y / 12 / 31};
}

year_month month_of(std::int32_t days) {
    const std::chrono::year_month_day date{Day{std::chrono::days{days}}};
    return date.year() / date.month();
}

std::vector<std::int32_t> dated_only(const std::vector<std::int32_t>& days) {
    std::vector<std::int32_t> out;
    out.reserve(days.size());
    std::ranges::copy_if(days, std::back_inserter(out), is_dated);
    return out;
}

constexpr int most_days = 62;
constexpr int most_months = 120;

DateStep step_for(std::int32_t first, std::int32_t last) {
    if (last - first < most_days) return DateStep::day;
    const auto months = (month_of(last) - month_of(first)).count();
    return months < most_months ? DateStep::month : DateStep::year;
}

// The first day of the day, month or year that a day is in.
Day begin_of(std::int32_t days, DateStep step) {
    const Day day{std::chrono::days{days}};
    const std::chrono::year_month_day date{day};
    switch (step) {
        case DateStep::day:
            return day;
        case DateStep::month:
            return Day{date.year() / date.month() / 1};
        case DateStep::year:
            return Day{date.year() / std::chrono::January / 1};
    }
    return day;
}

Day next_begin(Day begin, DateStep step) {
    const std::chrono::year_month_day date{begin};
    switch (step) {
        case DateStep::day:
            return begin + std::chrono::days{1};
        case DateStep::month:
            return Day{date + std::chrono::months{1}};
        case DateStep::year:
            return Day{date + std::chrono::years{1}};
    }
    return begin;
}

}  // namespace

Dates count_dates(const std::vector<std::int32_t>& days) {
    Dates out;
    const std::vector<std::int32_t> dated = dated_only(days);
    if (dated.empty()) return out;
    const auto [first, last] = std::ranges::minmax(dated);
    out.step = step_for(first, last);
    std::map<Day, std::uint64_t> counts;
    for (const std::int32_t day : dated) ++counts[begin_of(day, out.step)];
    for (Day begin = begin_of(first, out.step); begin <= begin_of(last, out.step);
         begin = next_begin(begin, out.step)) {
        const auto found = counts.find(begin);
        out.counts.push_back({begin, found == counts.end() ? 0 : found->second});
    }
    return out;
}

Months count_months(const std::vector<std::int32_t>& days) {
    Months out;
    const std::vector<std::int32_t> dated = dated_only(days);
    out.undated = days.size() - dated.size();
    if (dated.empty()) return out;
    const auto [first, last] = std::ranges::minmax(dated);
    const year_month begin = month_of(first);
    for (year_month month = begin; month <= month_of(last); month += std::chrono::months{1}) {
        out.months.push_back({month, 0});
    }
    for (const std::int32_t day : dated) {
        const auto place = (month_of(day) - begin).count();
        ++out.months[static_cast<std::size_t>(place)].count;
    }
    return out;
}

std::string_view name(DateStep step) {
    switch (step) {
        case DateStep::day:
            return "day";
        case DateStep::month:
            return "month";
        case DateStep::year:
            return "year";
    }
    return {};
}

std::string date_text(Day begin, DateStep step) {
    const std::size_t digits = step == DateStep::year ? 4 : step == DateStep::month ? 7 : 10;
    return iso(begin).substr(0, digits);
}

}  // namespace inquit
