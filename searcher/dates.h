// date: in queries, days and ranges.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/text/dates.h"

namespace inquit {

// At least one end is there; both are included.
struct DateSpan {
    std::optional<Day> from, to;
    bool operator==(const DateSpan&) const = default;
};

// "2019", "2019-04", "2019-04-09", "A..B", "..B", "A..", or one day in words ("9 April 2019"). Throws QueryError
// that points at the text, which stands at byte `at` of the query.
DateSpan parse_dates(std::string_view text, std::size_t at);

// The shortest form that parse_dates reads as this: "2019-04", "2019-04-01..2019-05-31", "..2019".
std::string dates_text(const std::optional<Day>& from, const std::optional<Day>& to);

}  // namespace inquit
