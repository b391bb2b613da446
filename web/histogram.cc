// Bars stand on a grid in percent, so that the picture grows with the page.
#include "web/histogram.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "web/wording.h"

namespace inquit {
namespace {

using std::chrono::year;
using std::chrono::year_month;

int year_of(const MonthCount& month) { return static_cast<int>(month.month.year()); }

TimeBar month_bar(const MonthCount& row) {
    const year_month month = row.month;
    TimeBar bar;
    bar.label = month_name(static_cast<unsigned>(month.month())) + " " +
                std::to_string(static_cast<int>(month.year()));
    bar.from = Day(month / 1);
    bar.to = Day(month / std::chrono::last);
    bar.count = row.count;
    return bar;
}

TimeBar span_bar(int first_year, int years) {
    const int last_year = first_year + years - 1;
    TimeBar bar;
    bar.label = std::to_string(first_year);
    if (years > 1) bar.label += " to " + std::to_string(last_year);
    bar.from = Day(year(first_year) / 1 / 1);
    bar.to = Day(year(last_year) / 12 / 31);
    return bar;
}

std::vector<TimeBar> year_bars(const std::vector<MonthCount>& months, int years) {
    std::vector<TimeBar> bars;
    const int first = year_of(months.front()) / years * years;
    for (const auto& month : months) {
        const auto at = static_cast<std::size_t>((year_of(month) - first) / years);
        while (bars.size() <= at) {
            bars.push_back(span_bar(first + static_cast<int>(bars.size()) * years, years));
        }
        bars[at].count += month.count;
    }
    return bars;
}

// Two decimals are a hundredth of a pixel's worth on any screen.
std::string decimal(double value) {
    const long hundredths = std::lround(value * 100);
    const std::string rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (rest.size() == 1 ? "0" + rest : rest);
}

bool is_inside(const TimeBar& bar, const Request& request) {
    return (request.from || request.to) && (!request.from || bar.from >= *request.from) &&
           (!request.to || bar.to <= *request.to);
}

View bar_view(const TimeBar& bar, std::size_t at, std::size_t of, std::uint64_t largest) {
    const double step = 100.0 / static_cast<double>(of);
    const double gap = std::min(0.25, step / 8);
    // A time with one article among thousands must still be seen.
    const double share = static_cast<double>(bar.count) / static_cast<double>(largest);
    const double tall = bar.count == 0 ? 1 : std::max(4.0, share * 95);
    View view;
    view.set("label", bar.label);
    view.set("x", decimal(step * static_cast<double>(at)));
    view.set("width", decimal(step));
    view.set("bar_x", decimal(step * static_cast<double>(at) + gap));
    view.set("bar_width", decimal(step - 2 * gap));
    view.set("y", decimal(100 - tall));
    view.set("tall", decimal(tall));
    view.set("count", number(bar.count));
    return view;
}

// At most five labels under the bars, the first and the last among them.
View tick_views(const std::vector<TimeBar>& bars) {
    View ticks = View::list();
    const std::size_t of = std::min<std::size_t>(bars.size(), 5);
    for (std::size_t i = 0; i < of; ++i) {
        const std::size_t at = of == 1 ? 0 : i * (bars.size() - 1) / (of - 1);
        ticks.add(View().set("label", bars[at].label));
    }
    return ticks;
}

}  // namespace

std::vector<TimeBar> time_bars(const std::vector<MonthCount>& months) {
    std::vector<TimeBar> bars;
    if (months.empty()) return bars;
    if (months.size() <= most_bars) {
        for (const auto& month : months) bars.push_back(month_bar(month));
        return bars;
    }
    static constexpr std::array steps{1, 10, 100};
    for (const int years : steps) {
        bars = year_bars(months, years);
        if (bars.size() <= most_bars) break;
    }
    return bars;
}

std::vector<TimeBar> day_bars(const std::vector<DateCount>& days) {
    std::vector<TimeBar> bars;
    bars.reserve(days.size());
    for (const auto& day : days)
        bars.push_back({long_form(day.begin), day.begin, day.begin, day.count});
    return bars;
}

void set_histogram(View& view,
                   const std::vector<TimeBar>& bars,
                   const PageState& state,
                   std::string_view path,
                   std::string_view thing) {
    std::uint64_t largest = 1;
    for (const auto& bar : bars) largest = std::max(largest, bar.count);
    View list = View::list();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        View item = bar_view(bars[i], i, bars.size(), largest);
        item.set("in", is_inside(bars[i], state.request));
        item.set("link", link_to(path, with_dates(state, bars[i].from, bars[i].to)));
        item.set("counted", counted(bars[i].count, thing));
        list.add(std::move(item));
    }
    view.set("has_bars", bars.size() > 1);
    view.set("bars", std::move(list));
    view.set("ticks", tick_views(bars));
}

}  // namespace inquit
