// Queries that people and test collections asked, where they are at hand: ../shared/data/queries.
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

TEST_CASE("every realistic query is read and answered") {
    std::ifstream file(INQUIT_SOURCE_DIR "/../shared/data/queries/queries.tsv");
    if (!file) {
        MESSAGE("SKIPPED: ../shared/data/queries/queries.tsv is not here");
        return;
    }
    const SmallIndex small(herring_tales());
    Index index = Index::open(small.path());
    int asked = 0;
    for (std::string line; std::getline(file, line); ++asked) {
        const std::size_t begin = line.find('\t', line.find('\t') + 1) + 1;
        Request request;
        request.query = line.substr(begin, line.find('\t', begin) - begin);
        CAPTURE(request.query);
        for (const bool any : {false, true}) {
            request.any = any;
            CHECK_NOTHROW(index.search(request));
            CHECK_NOTHROW(index.quotes(request));
        }
    }
    CHECK(asked >= 1400);
}
