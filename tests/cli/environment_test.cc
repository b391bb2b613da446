#include "cli/environment.h"

#include <filesystem>
#include <map>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "indexer/base/error.h"

using namespace inquit;
using namespace inquit::cli;
namespace fs = std::filesystem;

namespace {

Environment with(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](const std::string& name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::string{} : found->second;
    };
}

struct Folder {
    Folder()
        : path(fs::temp_directory_path() / ("inquit-environment-" + std::to_string(getpid()))) {
        fs::create_directories(path / "news/.inquit");
        fs::create_directories(path / "news/2019/april");
        fs::create_directories(path / "other");
    }

    ~Folder() { fs::remove_all(path); }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path path;
};

}  // namespace

TEST_CASE("the index is where flag, variable, configuration, the nearest .inquit or the home say") {
    const Folder folder;
    const auto deep = (folder.path / "news/2019/april").string();
    const auto other = (folder.path / "other").string();
    const auto all = with({{"INQUIT_DB", "/env"}, {"XDG_DATA_HOME", "/data"}, {"HOME", "/home/a"}});
    const auto no_variable = with({{"XDG_DATA_HOME", "/data"}, {"HOME", "/home/a"}});
    CHECK(index_folder("/flag", "/config", deep, all) == "/flag");
    CHECK(index_folder("", "/config", deep, all) == "/env");
    CHECK(index_folder("", "/config", deep, no_variable) == "/config");
    CHECK(index_folder("", "", deep, no_variable) == (folder.path / "news/.inquit").string());
    CHECK(index_folder("", "", other, no_variable) == "/data/inquit");
    CHECK(index_folder("", "", other, with({{"HOME", "/home/a"}})) ==
          "/home/a/.local/share/inquit");
    CHECK_THROWS_AS(index_folder("", "", other, with({})), Error);
}

TEST_CASE("a base directory that is not absolute is ignored") {
    CHECK(index_folder("", "", "/", with({{"XDG_DATA_HOME", "data"}, {"HOME", "/home/a"}})) ==
          "/home/a/.local/share/inquit");
    CHECK(config_file(with({{"XDG_CONFIG_HOME", "c"}, {"HOME", "/home/a"}})) ==
          "/home/a/.config/inquit/config.toml");
    CHECK(config_file(with({{"XDG_CONFIG_HOME", "/c"}})) == "/c/inquit/config.toml");
    CHECK(config_file(with({})).empty());
}

TEST_CASE("the home directory is shown as ~") {
    CHECK(shown_path("/home/a/news/x.txt", "/home/a") == "~/news/x.txt");
    CHECK(shown_path("/home/a", "/home/a/") == "~");
    CHECK(shown_path("/home/abc/x", "/home/a") == "/home/abc/x");
    CHECK(shown_path("/srv/x", "") == "/srv/x");
    CHECK(shown_path("/home/a/\x1b[31m.txt", "/home/a") == "~/\uFFFD[31m.txt");
}
