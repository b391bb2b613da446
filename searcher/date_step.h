// A histogram's steps: which one a day is in, and how they are written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/results.h"

namespace inquit {

std::string_view name(DateStep step);             // "month"
std::string date_text(Day begin, DateStep step);  // 2019, 2019-04 or 2019-04-09

// Is it what a date can be (text/dates.h), in days since 1970? Anything else comes out of a damaged index.
bool is_dated(std::int32_t day);
// The first day of the day, month or year that this one is in.
Day begin_of(std::int32_t days, DateStep step);

}  // namespace inquit
