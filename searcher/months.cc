// Days to months, without gaps.
#include <algorithm>
#include <map>

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

}  // namespace

Months count_months(const std::vector<std::int32_t>& days) {
    Months out;
    std::vector<std::int32_t> dated;
    dated.reserve(days.size());
    std::ranges::copy_if(days, std::back_inserter(dated), is_dated);
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

}  // namespace inquit
