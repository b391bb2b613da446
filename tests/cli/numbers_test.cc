#include "cli/numbers.h"

#include <string>

#include <doctest/doctest.h>

#include "indexer/base/error.h"

using namespace inquit;
using namespace inquit::cli;

TEST_CASE("thousands are grouped") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(4212) == "4,212");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(grouped(UINT64_MAX) == "18,446,744,073,709,551,615");
}

TEST_CASE("sizes and times keep two or three figures") {
    CHECK(file_size(0) == "0 bytes");
    CHECK(file_size(999) == "999 bytes");
    CHECK(file_size(1200) == "1.2 kB");
    CHECK(file_size(96'400'000) == "96 MB");
    CHECK(file_size(999'900'000) == "1.0 GB");
    CHECK(duration(0.0061) == "6 ms");
    CHECK(duration(0.41) == "0.4 s");
    CHECK(duration(19.72) == "19.7 s");
    CHECK(duration(200.4) == "3 min 20 s");
    CHECK(duration(7260) == "2 h 1 min");
    CHECK(percent(27'104, 31'890) == "85 %");
    CHECK(percent(0, 0) == "0 %");
}

TEST_CASE("one thing is not plural") {
    CHECK(counted(1, "article") == "1 article");
    CHECK(counted(0, "article") == "0 articles");
    CHECK(counted(4212, "article") == "4,212 articles");
    CHECK(counted(2, "person", "people") == "2 people");
    CHECK(counted(1, "person", "people") == "1 person");
}

TEST_CASE("numbers are whole and in range") {
    CHECK(read_number("-n", "25", 1, 100) == 25);
    for (const std::string bad :
         {"", "0", "101", "-1", "2.5", "ten", "5x", "99999999999999999999"}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(read_number("-n", bad, 1, 100), Error);
    }
    CHECK_THROWS_WITH_AS(read_number("--limit", "ten", 1, 10'000),
                         "--limit takes a number from 1 to 10,000, not “ten”",
                         Error);
}

TEST_CASE("sizes have a unit or are bytes") {
    CHECK(read_size("--memory", "1024") == 1024);
    CHECK(read_size("--memory", "50MB") == 50'000'000);
    CHECK(read_size("--memory", "256 kB") == 256'000);
    CHECK(read_size("--memory", "1.5gb") == 1'500'000'000);
    CHECK(read_size("--memory", "4MiB") == 4 * 1024 * 1024);
    for (const std::string bad : {"", "MB", "0", "-5MB", "5 parsecs", "nan", "inf", "1e30"}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(read_size("--memory", bad), Error);
    }
}
