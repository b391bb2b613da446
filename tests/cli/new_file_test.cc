// Files that are there whole or not at all.
#include "cli/new_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "indexer/base/error.h"
#include "tests/support/temp_folder.h"

using inquit::cli::NewFile;
namespace fs = std::filesystem;

namespace {

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t files_in(const std::string& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a file has its name when it is kept, not before") {
    const TempFolder folder;
    const std::string path = folder.path("out.csv");
    {
        NewFile file(path);
        file.write("a,b\r\n");
        CHECK_FALSE(fs::exists(path));
        file.keep();
    }
    CHECK(content(path) == "a,b\r\n");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("what is not kept leaves nothing, and the old file as it was") {
    const TempFolder folder;
    const std::string path = folder.write("out.csv", "old");
    {
        NewFile file(path);
        file.write(std::string(1'000'000, 'x'));
    }
    CHECK(content(path) == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a link stays a link, and what it points to is replaced") {
    const TempFolder folder;
    const std::string path = folder.write("real.csv", "old");
    const std::string link = folder.path("link.csv");
    fs::create_symlink("real.csv", link);
    NewFile file(link);
    file.write("new");
    file.keep();
    CHECK(fs::is_symlink(link));
    CHECK(content(path) == "new");
}

TEST_CASE("where nothing can be written it says so") {
    const TempFolder folder;
    CHECK_THROWS_AS(NewFile(folder.path("no/such/out.csv")), inquit::Error);
    CHECK_THROWS_AS(NewFile(folder.path()), inquit::Error);
    NewFile full("/dev/full");
    full.write("x");
    CHECK_THROWS_AS(full.keep(), inquit::Error);
}
