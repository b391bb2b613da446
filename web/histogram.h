// How many matches each time brought, as bars of an inline SVG and as a table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/results.h"
#include "web/state.h"
#include "web/view.h"

namespace inquit {

struct TimeBar {
    std::string label;  // "9 April 2019", "April 2019", "2019", "2010 to 2019"
    Day from, to;       // both included
    std::uint64_t count = 0;
};

// Bars of a month each; of a year, ten or a hundred years each where there would be more than `most_bars`.
std::vector<TimeBar> time_bars(const std::vector<MonthCount>& months);
// A bar for each day.
std::vector<TimeBar> day_bars(const std::vector<DateCount>& days);
inline constexpr std::size_t most_bars = 60;

// Sets "bars" (with x, y, sizes, links), "ticks" and "has_bars". A bar inside the dates of the state is "in".
void set_histogram(View& view,
                   const std::vector<TimeBar>& bars,
                   const PageState& state,
                   std::string_view path,
                   std::string_view thing);

}  // namespace inquit
