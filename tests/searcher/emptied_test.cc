// Nothing found: which part is to blame; and words in their context.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "searcher/kwic.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

struct Fixture {
    SmallIndex small{herring_tales()};
    Index index = Index::open(small.path());

    std::uint64_t total(const std::string& query) {
        Request request;
        request.query = query;
        return index.search(request).total;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "each word and filter says what it finds alone, and the others without it") {
    Request request;
    request.query = "herring zzzz";
    request.filters = {{Field::speaker, "Halvar Brekk", false}};
    const Articles answer = index.search(request);
    REQUIRE(answer.total == 0);
    REQUIRE(answer.obstacles.size() == 3);
    CHECK(answer.obstacles[0].part == "herring");
    CHECK(answer.obstacles[0].alone == total("herring"));
    CHECK(answer.obstacles[0].without == 0);
    CHECK(answer.obstacles[1].part == "zzzz");
    CHECK(answer.obstacles[1].alone == 0);
    CHECK(answer.obstacles[1].without == total("herring speaker:\"Halvar Brekk\""));
    CHECK(answer.obstacles[1].without > 0);
}

TEST_CASE_FIXTURE(Fixture, "what is left out may be to blame too") {
    Request request;
    request.query = "herring -herring";
    const Articles answer = index.search(request);
    REQUIRE(answer.obstacles.size() == 2);
    CHECK(answer.obstacles[1].part == "NOT herring");
    CHECK(answer.obstacles[1].without == total("herring"));
}

TEST_CASE_FIXTURE(Fixture, "whatever finds something has no obstacles") {
    Request request;
    request.query = "herring";
    CHECK(index.search(request).obstacles.empty());
}

TEST_CASE_FIXTURE(Fixture, "key words in context are all hits of an article, if asked for") {
    Request request;
    request.query = "=herring";
    CHECK(index.search(request).hits.front().kwic.empty());
    request.kwic = true;
    std::size_t lines = 0;
    for (const ArticleHit& hit : index.search(request).hits) {
        for (const KwicLine& line : hit.kwic) {
            ++lines;
            CHECK((line.word == "herring" || line.word == "Herring" || line.word == "HERRING"));
        }
    }
    CHECK(lines >= index.search(request).total - 1);  // one may have it in the headline only
}

TEST_CASE("a context stays in its paragraph and is cut at whole characters") {
    const std::string body = "One paragraph.\n\nÉtés and herring here.\n\nAnother.";
    const auto at = static_cast<std::uint32_t>(body.find("herring"));
    const auto lines = kwic_lines(body, {{{at, at + 7}, 0}, {{at, at + 7}, 1}});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] == KwicLine{"Étés and ", "herring", " here."});
    std::string accents;
    for (int i = 0; i < 200; ++i) accents += "é";
    const auto begin = static_cast<std::uint32_t>(accents.size());
    const auto cut = kwic_lines(accents + "x" + accents, {{{begin, begin + 1}, 0}});
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].before.size() == 160);
    CHECK(cut[0].after.size() == 160);
}
