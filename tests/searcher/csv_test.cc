#include "searcher/csv.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using inquit::csv_line;

TEST_CASE("cells are quoted where RFC 4180 asks for it") {
    const std::vector<std::string> cells = {"plain", "a,b", "say \"no\"", "two\nlines", ""};
    CHECK(csv_line(cells) == "plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
}

TEST_CASE("a cell that a spreadsheet would run gets an apostrophe") {
    for (const std::string lead : {"=", "+", "-", "@", "\t"}) {
        CAPTURE(lead);
        const std::vector<std::string> cells = {lead + "SUM(A1)"};
        const std::string mark = lead == "\t" ? "\"" : "";
        CHECK(csv_line(cells) == mark + "'" + lead + "SUM(A1)" + mark + "\r\n");
    }
    for (const std::string end : {"\r", "\n"}) {
        const std::vector<std::string> end_first = {end + "=1"};
        CHECK(csv_line(end_first) == "\"'" + end + "=1\"\r\n");
    }
    const std::vector<std::string> quoted = {"=HYPERLINK(\"x\",\"y\")"};
    CHECK(csv_line(quoted) == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
}

TEST_CASE("signs inside a cell are left alone") {
    const std::vector<std::string> cells = {"2019-04-09", "a=b", "x@y"};
    CHECK(csv_line(cells) == "2019-04-09,a=b,x@y\r\n");
}

TEST_CASE("a spreadsheet that divides at semicolons or tabs finds no formula behind one") {
    const std::vector<std::string> cells = {"fish;=1+1", "fish\t=1+1"};
    CHECK(csv_line(cells) == "\"fish;=1+1\",\"fish\t=1+1\"\r\n");
}
