// Dates of queries and their shortest form.
#include "searcher/dates.h"

#include <doctest/doctest.h>

using inquit::Day;
using inquit::parse_dates;
using namespace std::chrono_literals;

TEST_CASE("a range takes whole years and months at both ends") {
    CHECK(parse_dates("2019..2020-02", 0) ==
          inquit::DateSpan{Day{2019y / 1 / 1}, Day{2020y / 2 / 29}});
    CHECK(parse_dates("2019-04", 0) == inquit::DateSpan{Day{2019y / 4 / 1}, Day{2019y / 4 / 30}});
    CHECK(parse_dates("..2019-04-09", 0) == inquit::DateSpan{{}, Day{2019y / 4 / 9}});
    CHECK(parse_dates("2019..", 0) == inquit::DateSpan{Day{2019y / 1 / 1}, {}});
}

TEST_CASE("the shortest form reads as the same span, for every end") {
    for (const auto& text : {"2019",
                             "2019-04",
                             "2019-04-09",
                             "..2019",
                             "2019-04..",
                             "2018..2019-06",
                             "2019-04-09..2020-01-02",
                             "2019-01-01..2019-01-02"}) {
        CAPTURE(text);
        const auto span = parse_dates(text, 0);
        CHECK(parse_dates(inquit::dates_text(span.from, span.to), 0) == span);
    }
    CHECK(inquit::dates_text(Day{2019y / 1 / 1}, Day{2020y / 12 / 31}) == "2019..2020");
}
