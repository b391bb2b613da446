// Dates: every form that is read, and what must not be taken for one.
#include "indexer/text/dates.h"

#include <doctest/doctest.h>

namespace inquit {
namespace {

TEST_CASE("a date is read in every form that news files use") {
    for (const std::string_view text : {"2019-04-09",
                                        "2019-04-09T23:59:59-05:00",
                                        "2019-04-09 05:00:00",
                                        "2019/04/09",
                                        "2019-4-9",
                                        "20190409",
                                        "20190409T120000Z",
                                        "20190409103000",
                                        "Tue, 9 Apr 2019 10:00:00 GMT",
                                        "Tue Apr 09 10:00:00 +0000 2019",
                                        "April 9, 2019",
                                        "Apr. 9, 2019",
                                        "APRIL 9 2019",
                                        "April 9th, 2019",
                                        "9 April 2019",
                                        "9th of April, 2019",
                                        "9. April 2019",
                                        "9.4.2019",
                                        "09.04.2019 10:30",
                                        "Tuesday, April 9, 2019",
                                        "Published 10:30 a.m. April 9, 2019",
                                        "Updated at 10:30 April 9, 2019",
                                        "9 April 19:05 2019",
                                        "April 9, 2019 at 7:05 PM EDT",
                                        " 9\u00A0April\u00A02019 "}) {
        CAPTURE(text);
        const auto day = parse_day(text);
        REQUIRE(day.has_value());
        CHECK(iso(*day) == "2019-04-09");
    }
}

TEST_CASE("what is no date gives none") {
    for (const std::string_view text : {"",
                                        "April",
                                        "April 2019",
                                        "2019",
                                        "2019-04",
                                        "9 April",
                                        "9/4/2019",
                                        "2019-02-29",
                                        "2019-13-01",
                                        "30 February 2019",
                                        "1599-01-01",
                                        "2201-01-01",
                                        "99999999",
                                        "1554800000",
                                        "The ministry may 9 times out of 10",
                                        "4.5.6",
                                        "a date that is hidden at the end of a very long line of "
                                        "words is not taken: 2019-04-09"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_day(text).has_value());
    }
}

TEST_CASE("29 February is a day in leap years only") {
    CHECK(parse_day("2020-02-29").has_value());
    CHECK(parse_day("2000-02-29").has_value());
    CHECK_FALSE(parse_day("1900-02-29").has_value());
}

TEST_CASE("a period is a year, a month or a day, both ends included") {
    struct Row {
        std::string_view text, from, to;
    };

    for (const Row& row : {Row{"2019", "2019-01-01", "2019-12-31"},
                           Row{"2019-04", "2019-04-01", "2019-04-30"},
                           Row{"2020-02", "2020-02-01", "2020-02-29"},
                           Row{"2019-04-09", "2019-04-09", "2019-04-09"}}) {
        CAPTURE(row.text);
        const auto range = parse_period(row.text);
        REQUIRE(range.has_value());
        CHECK(iso(range->from) == row.from);
        CHECK(iso(range->to) == row.to);
    }
    for (const std::string_view text :
         {"", "19", "2019-", "2019-13", "2019-04-31", "April 2019", "20190"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_period(text).has_value());
    }
}

TEST_CASE("a day is written for machines and for people") {
    const Day day = *parse_day("1987-11-03");
    CHECK(iso(day) == "1987-11-03");
    CHECK(long_form(day) == "3 November 1987");
    CHECK(parse_day(long_form(day)) == day);
}

}  // namespace
}  // namespace inquit
