// Files of queries.
#include "cli/batch.h"

#include <string>

#include <doctest/doctest.h>

using namespace inquit::cli;

TEST_CASE("each line of a batch is a query, with its name where a tab stands behind one") {
    const auto queries = batch_queries(
        "\xEF\xBB\xBFquota\r\n\n# a comment\nfish \tred herring\n"
        "\tno name\n   \nlast \"one");
    REQUIRE(queries.size() == 4);

    struct Row {
        std::size_t line;
        std::string name, query;
    };

    const Row rows[] = {{1, "quota", "quota"},
                        {4, "fish", "red herring"},
                        {5, "no name", "no name"},
                        {7, "last \"one", "last \"one"}};
    for (std::size_t i = 0; i < queries.size(); ++i) {
        CAPTURE(i);
        CHECK(queries[i].line == rows[i].line);
        CHECK(queries[i].name == rows[i].name);
        CHECK(queries[i].query == rows[i].query);
    }
    CHECK(batch_queries("").empty());
    CHECK(batch_queries("name\t\n").empty());
}
