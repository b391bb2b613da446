// Near-copies below the best of them.
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "searcher/render.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

std::string story(int seed, std::size_t words) {
    std::string out = "herring ";
    for (std::size_t i = 0; i < words; ++i)
        out += "w" + std::to_string((i + 1) * 7919 + static_cast<std::size_t>(seed) * 13) + ' ';
    return out;
}

ArticleRecord told(const std::string& path,
                   const std::string& source,
                   const std::string& date,
                   const std::string& text) {
    Tale tale;
    tale.path = path;
    tale.title = "From " + source;
    tale.source = source;
    tale.date = date;
    tale.text = text;
    return record_of(tale);
}

// Four articles tell one story, two another, and six tell one each.
std::vector<ArticleRecord> copied_tales() {
    std::vector<ArticleRecord> out{
        told("/wire", "City Wire", "2019-04-09", story(1, 120)),
        told("/ledger", "Ledger", "2019-04-10", "Havnsted herring " + story(1, 120)),
        told("/courier", "Courier", "2019-04-11", story(1, 90)),
        told("/gong", "Gong", "2019-04-12", story(1, 120) + "and a last sentence of its own"),
        told("/a", "Ledger", "2019-05-01", story(2, 80)),
        told("/b", "Gong", "2019-05-02", story(2, 80)),
    };
    for (int i = 0; i < 6; ++i)
        out.push_back(told("/x" + std::to_string(i), "Wire", "2019-06-01", story(10 + i, 100)));
    return out;
}

struct Fixture {
    SmallIndex small{copied_tales()};
    Index index = Index::open(small.path());

    static Request request(const std::string& query, Sort sort = Sort::best) {
        Request out;
        out.query = query;
        out.sort = sort;
        out.collapse = true;
        out.limit = 100;
        return out;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "near-copies stand below the best of them, and both totals are exact") {
    const Articles answer = index.search(request("herring"));
    CHECK(answer.total == 12);
    CHECK(answer.stories == 8);
    REQUIRE(answer.hits.size() == 8);
    std::set<std::string> ids;
    std::size_t below = 0;
    for (const ArticleHit& hit : answer.hits) {
        ids.insert(hit.id);
        for (const Copy& copy : hit.copies) ids.insert(copy.id);
        below += hit.copies.size();
    }
    CHECK(below == 4);
    CHECK(ids.size() == 12);
    CHECK(json(answer).find(R"("same_story":[")") != std::string::npos);
    CHECK(json(answer).find(R"("stories":8)") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "opened, each copy stands for itself and names the others") {
    Request opened = request("herring");
    opened.collapse = false;
    const Articles answer = index.search(opened);
    CHECK(answer.total == 12);
    CHECK(answer.stories == 8);
    REQUIRE(answer.hits.size() == 12);
    for (const ArticleHit& hit : answer.hits) {
        const std::size_t others = hit.path.starts_with("/x") ? 0 : hit.path.size() == 2 ? 1 : 3;
        CAPTURE(hit.path);
        CHECK(hit.copies.size() == others);
    }
}

TEST_CASE("a form that is filled in again next month is no copy") {
    const SmallIndex small({told("/may", "Wire", "2019-05-01", story(1, 100)),
                            told("/june", "Wire", "2019-06-01", story(1, 100)),
                            told("/undated", "Wire", "", story(1, 99))});
    const Articles answer = Index::open(small.path()).search(Fixture::request("herring"));
    CHECK(answer.total == 3);
    CHECK(answer.stories == 2);
}

TEST_CASE_FIXTURE(Fixture, "only copies that match are counted") {
    const Articles answer = index.search(request("herring source:ledger"));
    CHECK(answer.total == 2);
    CHECK(answer.stories == 2);
    for (const ArticleHit& hit : answer.hits) CHECK(hit.copies.empty());
}

TEST_CASE_FIXTURE(Fixture, "pages are of stories, each once") {
    for (const Sort sort : {Sort::best, Sort::newest, Sort::oldest}) {
        std::vector<std::string> paged, whole;
        for (const ArticleHit& hit : index.search(request("herring", sort)).hits)
            whole.push_back(hit.id);
        for (std::uint32_t offset = 0; offset < 9; offset += 3) {
            Request page = request("herring", sort);
            page.offset = offset;
            page.limit = 3;
            for (const ArticleHit& hit : index.search(page).hits) paged.push_back(hit.id);
        }
        CHECK(paged == whole);
    }
    const Articles newest = index.search(request("herring source:gong", Sort::newest));
    CHECK(newest.hits.front().path == "/b");
    const Articles oldest = index.search(request("date:2019-04", Sort::oldest));
    REQUIRE(oldest.hits.size() == 1);
    CHECK(oldest.hits.front().path == "/wire");
    CHECK(oldest.hits.front().copies.back().source == "Gong");
}

TEST_CASE_FIXTURE(Fixture, "facets count articles, not stories") {
    Request asked = request("date:2019-04");
    asked.facets = {Field::source};
    CHECK(index.search(asked).facets.front().values.size() == 4);
}

TEST_CASE_FIXTURE(Fixture, "a copy that comes later joins the others, one that goes leaves them") {
    small.add({told("/late", "Harbour", "2019-04-13", story(1, 110))});
    CHECK(index.search(request("herring")).stories == 8);
    CHECK(index.search(request("herring")).total == 13);
    small.add({told("/b", "Gong", "2019-05-02", story(77, 80))});
    CHECK(index.search(request("herring")).stories == 9);
}
