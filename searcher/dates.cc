// Dates in queries: years, months, days and open ends.
#include "searcher/dates.h"

#include "indexer/text/utf8.h"
#include "searcher/index.h"

namespace inquit {
namespace {

[[noreturn]] void no_date(std::string_view text, std::size_t at) {
    throw QueryError(text.empty() ? "a date is missing here" : repair_utf8(text) + " is no date",
                     at,
                     "write date:2019, date:2019-04, date:2019-04-09 or date:2019-04..2019-05");
}

DayRange period(std::string_view text, std::size_t at) {
    if (const auto range = parse_period(text)) return *range;
    if (const auto day = parse_day(text)) return {*day, *day};
    no_date(text, at);
}

// The period that begins (or ends) with this day, as short as can be: 2019 for 2019-01-01 as a beginning.
std::string short_end(Day day, bool begins) {
    std::string full = iso(day);
    for (const std::size_t size : {std::size_t{4}, std::size_t{7}}) {
        const auto range = parse_period(full.substr(0, size));
        if (range && (begins ? range->from : range->to) == day) return full.substr(0, size);
    }
    return full;
}

}  // namespace

DateSpan parse_dates(std::string_view text, std::size_t at) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        const DayRange range = period(text, at);
        return {range.from, range.to};
    }
    const std::string_view first = text.substr(0, dots);
    const std::string_view last = text.substr(dots + 2);
    if (first.empty() && last.empty()) no_date(text, at);
    DateSpan out;
    if (!first.empty()) out.from = period(first, at).from;
    if (!last.empty()) out.to = period(last, at + dots + 2).to;
    if (out.from && out.to && *out.to < *out.from) {
        throw QueryError("this range ends before it begins", at, "put the earlier date first");
    }
    return out;
}

std::string dates_text(const std::optional<Day>& from, const std::optional<Day>& to) {
    if (from && to) {
        const std::string last = iso(*to);
        for (const std::size_t size : {std::size_t{4}, std::size_t{7}, std::size_t{10}}) {
            const auto range = parse_period(last.substr(0, size));
            if (range && range->from == *from && range->to == *to) return last.substr(0, size);
        }
    }
    std::string out;
    if (from) out += short_end(*from, true);
    out += "..";
    if (to) out += short_end(*to, false);
    return out;
}

}  // namespace inquit
