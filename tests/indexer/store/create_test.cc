// A new index is whole or not there.
#include "indexer/store/create.h"

#include <filesystem>
#include <iterator>

#include <doctest/doctest.h>

#include "indexer/base/error.h"
#include "tests/support/temp_folder.h"

using namespace inquit;
namespace fs = std::filesystem;

TEST_CASE("an index is made with the folders on the way to it") {
    const TempFolder folder;
    const std::string path = folder.path("a/b/index");
    CHECK_FALSE(is_index(path));
    create_index(path);
    CHECK(is_index(path));
}

TEST_CASE("an index is made in the folder one stands in") {
    const TempFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    create_index("index");
    create_index("./other/");
    fs::current_path(before);
    CHECK(is_index(folder.path("index")));
    CHECK(is_index(folder.path("other")));
}

TEST_CASE("an index is made in an empty folder, never over somebody's files") {
    const TempFolder folder;
    fs::create_directory(folder.path("empty"));
    create_index(folder.path("empty"));
    CHECK(is_index(folder.path("empty")));
    folder.write("full/letter.txt", "Dear Sir");
    CHECK_THROWS_AS(create_index(folder.path("full")), Error);
    CHECK(fs::exists(folder.path("full/letter.txt")));
    folder.write("file", "x");
    CHECK_THROWS_AS(create_index(folder.path("file")), Error);
}

TEST_CASE("an index is made around files of the user's, and they stay") {
    const TempFolder folder;
    folder.write("index/watches/quota.txt", "mine");
    folder.write("index/names.txt", "mine too");
    folder.write("index/quotes/iamglass", "left by a killed process");
    create_index(folder.path("index"));
    CHECK(is_index(folder.path("index")));
    CHECK(fs::file_size(folder.path("index/watches/quota.txt")) == 4);
    CHECK(fs::exists(folder.path("index/names.txt")));
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
    folder.write("other/watches/quota.txt", "mine");
    folder.write("other/letter.txt", "Dear Sir");
    CHECK_THROWS_AS(create_index(folder.path("other")), Error);
    folder.write("third/quotes/letter.txt", "no database");
    CHECK_THROWS_AS(create_index(folder.path("third")), Error);
    CHECK(fs::exists(folder.path("third/quotes/letter.txt")));
}

TEST_CASE("what a killed process left half made is cleared away, what a living one makes is not") {
    const TempFolder folder;
    fs::create_directory(folder.path("index.new-999999999"));  // no such process
    fs::create_directory(folder.path("index.new-1"));          // always there
    fs::create_directory(folder.path("index.new-notes"));
    create_index(folder.path("index"));
    CHECK_FALSE(fs::exists(folder.path("index.new-999999999")));
    CHECK(fs::exists(folder.path("index.new-1")));
    CHECK(fs::exists(folder.path("index.new-notes")));
}

TEST_CASE("where no folder can be made the error says so and hints at --db") {
    const TempFolder folder;
    folder.write("file", "x");
    try {
        create_index(folder.path("file/below"));
        FAIL("it was made");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("file") != std::string::npos);
        CHECK(error.hint().find("--db") != std::string::npos);
    }
}
