// Nothing found: what was perhaps meant.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

}  // namespace

TEST_CASE("words and names of the index that are spelled almost so are named") {
    const SmallIndex small(herring_tales());
    Index index = Index::open(small.path());

    struct Row {
        std::string query;
        std::vector<std::string> nearest;
    };

    for (const Row& row : std::vector<Row>{{"quotum", {"quota", "quotas", "quote"}},
                                           {"hering quota", {"herring"}},
                                           {"said:lokced", {"locked"}},
                                           {"\"shraed quota\"", {"shared"}},
                                           {"title:neighbors", {"neighbours"}},
                                           {"speaker:breck", {"Halvar Brekk", "Signe Brekk"}},
                                           {"speaker:\"Halvor Brekk\"", {"Halvar Brekk"}},
                                           {"place:haavnsted", {"Havnsted"}},
                                           {"salt navy", {}},
                                           {"xyzzy", {}},
                                           {"wilp*", {"will", "wild"}}}) {
        CAPTURE(row.query);
        Request request;
        request.query = row.query;
        const Articles answer = index.search(request);
        CHECK(answer.total == 0);
        CHECK(joined(answer.nearest) == joined(row.nearest));
    }
    Request request;
    request.query = "quota";
    CHECK(index.search(request).nearest.empty());
    request.query = "quotum";
    CHECK(index.quotes(request).nearest == std::vector<std::string>{"quota", "quotas"});
    request.query = "";
    request.filters = {{Field::source, "Northern Leger"}};
    CHECK(index.search(request).nearest == std::vector<std::string>{"Northern Ledger"});
}
