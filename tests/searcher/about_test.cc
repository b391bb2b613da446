// What an index says about itself, its files and one article.
#include <string>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

TEST_CASE("info counts what is there") {
    const SmallIndex small(herring_tales());
    Index index = Index::open(small.path());
    const IndexInfo info = index.info();
    CHECK(info.articles == 12);
    CHECK(info.quotes == 9);
    CHECK(info.with_speaker == 8);
    CHECK(info.undated == 1);
    CHECK(info.without_headline == 0);
    CHECK(info.files == 12);
    CHECK(info.unread == 0);
    CHECK(info.bytes > 10'000);
    CHECK(info.generation == 1);
    CHECK(info.changed > 1'600'000'000);
    CHECK(info.schema == schema_version);
    CHECK_FALSE(info.program.empty());
    CHECK(info.path == small.path());
    CHECK(info.roots == std::vector<std::string>{"/news"});
}

TEST_CASE("the digest is of the content, whatever the order") {
    std::vector<ArticleRecord> tales = herring_tales();
    const SmallIndex small(tales);
    const std::string digest = Index::open(small.path()).info().digest;
    CHECK(digest.size() == 32);
    CHECK(Index::open(small.path()).info().digest == digest);
    std::vector<ArticleRecord> turned(tales.rbegin(), tales.rend());
    CHECK(Index::open(SmallIndex(turned).path()).info().digest == digest);
    tales[3].article.body += " More.";
    CHECK(Index::open(SmallIndex(tales).path()).info().digest != digest);
    tales.pop_back();
    CHECK(Index::open(SmallIndex(tales).path()).info().digest != digest);
}

TEST_CASE("files come by path, and those with problems are problems") {
    const SmallIndex small(herring_tales());
    Index index = Index::open(small.path());
    const std::vector<FileEntry> files = index.files();
    REQUIRE(files.size() == 12);
    CHECK(files.front().path == "/news/anzeiger/neu.txt");
    CHECK(files.back().path == "/news/ledger/salt.txt");
    CHECK(index.problems().empty());
}

TEST_CASE("an article is found by the beginning of its id, copies once") {
    const std::vector<ArticleRecord> tales = herring_tales();
    const SmallIndex small(tales);
    Index index = Index::open(small.path());
    const std::string& id = tales[0].article.id;
    for (const std::size_t digits : {8U, 12U, 32U}) {
        const auto found = index.articles_with_id(id.substr(0, digits));
        REQUIRE(found.size() == 1);
        CHECK(found[0] == tales[0]);
    }
    const auto twins = index.articles_with_id(tales[11].article.id);
    REQUIRE(twins.size() == 1);
    CHECK(twins[0].article.path == "/news/copies/a.txt");
    CHECK(index.articles_with_id("").size() == 2);
    CHECK(index.articles_with_id("", 100).size() == 11);
    CHECK(index.articles_with_id("zzzz").empty());
    CHECK(index.articles_with_id(std::string(100'000, 'a')).empty());
    CHECK(index.articles_with_id(std::string("\0\xFF", 2)).empty());
}
