// Dates as news files write them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace inquit {

using Day = std::chrono::sys_days;

// The day in `text`: ISO 8601 with or without a time (the day as written: a zone is not applied), RFC 2822
// ("Tue, 9 Apr 2019 10:00:00 GMT"), "April 9, 2019", "9 April 2019", "9. April 2019", 2019/04/09, 20190409,
// 9.4.2019 (but not 9/4/2019, which is two days).
// Nothing for anything else, for a month without a day, and for days outside 1600 to 2200.
std::optional<Day> parse_day(std::string_view text);

// From one day to another, both included.
struct DayRange {
    Day from, to;
    bool operator==(const DayRange&) const = default;
};

// "2019", "2019-04", "2019-04-09": all of the year, the month, the day.
std::optional<DayRange> parse_period(std::string_view text);

std::string iso(Day day);        // 2019-04-09
std::string long_form(Day day);  // 9 April 2019

}  // namespace inquit
