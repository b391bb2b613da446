// Days to months, or what else fits, without gaps.
#include <algorithm>
#include <cstdint>

#include "searcher/date_step.h"
#include "searcher/facets.h"

namespace inquit {
namespace {

using std::chrono::year_month;

year_month month_of(std::int32_t days) {
    const std::chrono::year_month_day date{Day{std::chrono::days{days}}};
    return date.year() / date.month();
}

constexpr int most_days = 62;
constexpr int most_months = 120;

DateStep step_for(std::int32_t first, std::int32_t last) {
    if (last - first < most_days) return DateStep::day;
    const auto months = (month_of(last) - month_of(first)).count();
    return months < most_months ? DateStep::month : DateStep::year;
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

bool is_dated(std::int32_t day) {
    using namespace std::chrono_literals;
    constexpr auto number = [](Day date) { return date.time_since_epoch().count(); };
    return day >= number(1600y / 1 / 1) && day <= number(2200y / 12 / 31);
}

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

DayCounts count_days(const std::vector<std::int32_t>& days) {
    DayCounts out;
    std::int32_t first = INT32_MAX;
    std::int32_t last = INT32_MIN;
    for (const std::int32_t day : days) {
        if (!is_dated(day)) continue;
        first = std::min(first, day);
        last = std::max(last, day);
    }
    if (first > last) {
        out.undated = days.size();
        return out;
    }
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(last - first) + 1);
    for (const std::int32_t day : days) {
        if (is_dated(day)) {
            ++counts[static_cast<std::size_t>(day - first)];
        } else {
            ++out.undated;
        }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) out.dated.push_back({first + static_cast<std::int32_t>(i), counts[i]});
    }
    return out;
}

Dates count_dates(const DayCounts& days) {
    Dates out;
    if (days.dated.empty()) return out;
    const std::int32_t first = days.dated.front().day;
    const std::int32_t last = days.dated.back().day;
    out.step = step_for(first, last);
    auto next = days.dated.begin();
    for (Day begin = begin_of(first, out.step); begin <= begin_of(last, out.step);) {
        const Day end = next_begin(begin, out.step);
        std::uint64_t count = 0;
        for (; next != days.dated.end() && Day{std::chrono::days{next->day}} < end; ++next)
            count += next->count;
        out.counts.push_back({begin, count});
        begin = end;
    }
    return out;
}

Months count_months(const DayCounts& days) {
    Months out;
    out.undated = days.undated;
    if (days.dated.empty()) return out;
    const year_month begin = month_of(days.dated.front().day);
    for (year_month month = begin; month <= month_of(days.dated.back().day);
         month += std::chrono::months{1}) {
        out.months.push_back({month, 0});
    }
    for (const auto& [day, count] : days.dated) {
        const auto place = (month_of(day) - begin).count();
        out.months[static_cast<std::size_t>(place)].count += count;
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
