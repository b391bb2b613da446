// What the check of every block says of whole and of damaged indexes.
#include "searcher/deep_check.h"

#include <filesystem>

#include <doctest/doctest.h>

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

TEST_CASE("what is no index is damaged twice, and throws nothing") {
    CHECK(find_damage("/no/such/folder").size() == 2);
}
