// Bars over time.
#include "web/histogram.h"

#include <doctest/doctest.h>

using namespace inquit;

namespace {

std::vector<MonthCount> months(int first_year, int count) {
    std::vector<MonthCount> out;
    std::chrono::year_month month{std::chrono::year(first_year), std::chrono::January};
    for (int i = 0; i < count; ++i, month += std::chrono::months(1)) out.push_back({month, 2});
    return out;
}

std::uint64_t sum(const std::vector<TimeBar>& bars) {
    std::uint64_t out = 0;
    for (const auto& bar : bars) out += bar.count;
    return out;
}

}  // namespace

TEST_CASE("a short time has a bar for each month") {
    const auto bars = time_bars(months(2019, 14));
    REQUIRE(bars.size() == 14);
    CHECK(bars[1].label == "February 2019");
    CHECK(iso(bars[1].from) == "2019-02-01");
    CHECK(iso(bars[1].to) == "2019-02-28");
    CHECK(bars[13].label == "February 2020");
    CHECK(iso(bars[13].to) == "2020-02-29");
}

TEST_CASE("a long time has years, decades, centuries, and loses no match") {
    struct Row {
        int years;
        std::string_view label;
        std::string_view last_day;
    };

    const Row rows[] = {
        {6, "2001", "2001-12-31"}, {60, "2001", "2001-12-31"}, {100, "2000 to 2009", "2009-12-31"}};
    for (const auto& row : rows) {
        CAPTURE(row.years);
        const auto bars = time_bars(months(2001, row.years * 12));
        CHECK(bars.size() <= most_bars);
        CHECK(bars.front().label == row.label);
        CHECK(iso(bars.front().to) == row.last_day);
        CHECK(sum(bars) == static_cast<std::uint64_t>(row.years) * 24);
        for (std::size_t i = 1; i < bars.size(); ++i) {
            CHECK(bars[i].from == bars[i - 1].to + std::chrono::days(1));
        }
    }
}

TEST_CASE("no month, no bar") { CHECK(time_bars({}).empty()); }

TEST_CASE("a few weeks have a bar for each day") {
    using namespace std::chrono_literals;
    const auto bars = day_bars({{Day{2019y / 4 / 30}, 2}, {Day{2019y / 5 / 1}, 0}});
    REQUIRE(bars.size() == 2);
    CHECK(bars[0].label == "30 April 2019");
    CHECK(bars[0].from == bars[0].to);
    CHECK(bars[0].count == 2);
    CHECK(iso(bars[1].to) == "2019-05-01");
}
