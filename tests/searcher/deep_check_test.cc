// What the check of every block says of whole and of damaged indexes.
#include "searcher/deep_check.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "indexer/base/error.h"
#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;
namespace fs = std::filesystem;

TEST_CASE("a whole index has no damage") {
    const SmallIndex index{herring_tales()};
    CHECK(find_damage(index.path()).empty());
}

TEST_CASE("a database that was cut short is damaged, and the other is not blamed") {
    const SmallIndex index{herring_tales()};
    const fs::path file = fs::path(index.path()) / "quotes" / "docdata.glass";
    REQUIRE(fs::file_size(file) > 1);
    fs::resize_file(file, fs::file_size(file) / 2);
    const auto damage = find_damage(index.path());
    REQUIRE(damage.size() == 1);
    CHECK(damage[0].starts_with("quotes: "));
}

TEST_CASE("damaged tokens are found, and indexing the articles again mends them") {
    const SmallIndex index{herring_tales()};
    Request phrase;
    phrase.query = "\"herring quota\"";
    const auto hits = [&] { return Index::open(index.path()).search(phrase).hits.size(); };
    const std::size_t before = hits();
    REQUIRE(before > 0);
    const fs::path file = index.tokens("articles");
    REQUIRE(fs::file_size(file) > 100);
    SUBCASE("it is missing") {
        fs::remove(file);
        CHECK_THROWS_WITH_AS(hits(), doctest::Contains("is missing"), Error);
    }
    SUBCASE("it is cut short") {
        fs::resize_file(file, fs::file_size(file) / 2);
        CHECK_THROWS_WITH_AS(hits(), doctest::Contains("is damaged"), Error);
    }
    SUBCASE("a byte of the words is another") {
        std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
        out.seekp(20);
        const int old = out.get();
        out.seekp(20);
        out.put(static_cast<char>(old ^ 1));
    }
    const auto damage = find_damage(index.path());
    REQUIRE(damage.size() == 1);
    CHECK(damage[0].starts_with("articles: "));
    index.add(herring_tales());
    CHECK(find_damage(index.path()).empty());
    CHECK(hits() == before);
}

TEST_CASE("what is no index is damaged twice, and throws nothing") {
    CHECK(find_damage("/no/such/folder").size() == 2);
}
