#include "cli/config.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/base/error.h"

using namespace inquit;
using namespace inquit::cli;

TEST_CASE("settings stand in the section of their verb") {
    const auto settings = read_config(
        "# mine\ndb = \"/news/index\"\n\n[search]\nlimit = 20 # more\n"
        "sort = 'newest'\r\n[ serve ]\nport=9000\n",
        "config.toml");
    REQUIRE(settings.size() == 4);
    CHECK(settings[0].verb.empty());
    CHECK(settings[0].key == "db");
    CHECK(settings[0].values == std::vector<std::string>{"/news/index"});
    CHECK(settings[1].verb == "search");
    CHECK(settings[1].key == "limit");
    CHECK(settings[1].values == std::vector<std::string>{"20"});
    CHECK(settings[1].line == 5);
    CHECK(settings[2].values == std::vector<std::string>{"newest"});
    CHECK(settings[3].verb == "serve");
    CHECK(settings[3].values == std::vector<std::string>{"9000"});
}

TEST_CASE("an array has several values, a string may hold anything") {
    const auto settings = read_config(
        "[index]\nexclude = [\"drafts/*\", 'a # b', \"say \\\"no\\\"\",]\nx = []\n", "c");
    REQUIRE(settings.size() == 2);
    CHECK(settings[0].values == std::vector<std::string>{"drafts/*", "a # b", "say \"no\""});
    CHECK(settings[1].values.empty());
}

TEST_CASE("an error says the line") {
    struct Row {
        std::string text, sentence;
    };

    const Row rows[] = {
        {"\nlimit 20\n", "c, line 2: a key and its value have = between them"},
        {"[search\n", "c, line 1: a section ends with ]"},
        {"a = \"open\n", "c, line 1: a quote mark is open"},
        {"a = 1 2\n", "c, line 1: the line goes on after its end"},
        {"a =\n", "c, line 1: a word is missing"},
        {"a = [1 2]\n", "c, line 1: a list ends with ]"},
        {"a = [1\n", "c, line 1: a list ends with ]"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK_THROWS_WITH_AS(read_config(row.text, "c"), row.sentence.c_str(), Error);
    }
}

TEST_CASE("a file that is not there has no settings") {
    CHECK(read_config_file("").empty());
    CHECK(read_config_file("/no/such/folder/config.toml").empty());
    CHECK(read_config("", "c").empty());
}
