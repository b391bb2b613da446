// The crawl finds every file once, follows nothing and hangs on nothing.
#include "indexer/crawl.h"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "indexer/base/error.h"
#include "tests/support/temp_folder.h"

using namespace inquit;
namespace fs = std::filesystem;

namespace {

Crawl crawl_of(CrawlJob job) {
    return crawl(job, [] { return false; });
}

// Names below the folder, those with a problem with a "!" in front.
std::vector<std::string> names(const Crawl& found, const TempFolder& folder) {
    const std::string root = fs::canonical(folder.path()).string() + '/';
    std::vector<std::string> out;
    for (const FoundFile& file : found.files) {
        REQUIRE(file.path.starts_with(root));
        out.push_back((file.problem.empty() ? "" : "!") + file.path.substr(root.size()));
    }
    return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("every file of a folder and of the folders in it is found, in the order of paths") {
    const TempFolder folder;
    for (const char* name : {"b.txt", "a/z.txt", "a/b/c.html", "c"}) folder.write(name, "x");
    const Crawl found = crawl_of({.paths = {folder.path()}, .exclude = {}, .leave_out = {}});
    CHECK(names(found, folder) == Names{"a/b/c.html", "a/z.txt", "b.txt", "c"});
    CHECK(found.files[0].size == 1);
    CHECK(found.files[0].modified > 0);
}

TEST_CASE("a file that two paths reach is found once") {
    const TempFolder folder;
    folder.write("a/b.txt", "x");
    const Crawl found =
        crawl_of({.paths = {folder.path(), folder.path("a"), folder.path("a/b.txt")},
                  .exclude = {},
                  .leave_out = {}});
    CHECK(names(found, folder) == Names{"a/b.txt"});
    CHECK(found.roots.size() == 3);
}

TEST_CASE("hidden names and the index are left out") {
    const TempFolder folder;
    for (const char* name : {".git/config", ".hidden.txt", "index/articles/iamglass", "news.txt"})
        folder.write(name, "x");
    const std::string index = fs::canonical(folder.path("index")).string();
    CHECK(names(crawl_of({.paths = {folder.path()}, .exclude = {}, .leave_out = index}), folder) ==
          Names{"news.txt"});
}

TEST_CASE("a loop of links, a pipe and a link to a file are listed and not opened") {
    const TempFolder folder;
    folder.write("a/news.txt", "x");
    fs::create_directory_symlink(folder.path(), folder.path("a/loop"));
    fs::create_symlink("/etc/passwd", folder.path("a/link.txt"));
    fs::create_symlink("nowhere", folder.path("a/broken.txt"));
    REQUIRE(::mkfifo(folder.path("pipe.txt").c_str(), 0600) == 0);
    const Crawl found = crawl_of({.paths = {folder.path()}, .exclude = {}, .leave_out = {}});
    CHECK(names(found, folder) ==
          Names{"!a/broken.txt", "!a/link.txt", "!a/loop", "a/news.txt", "!pipe.txt"});
    CHECK(found.files[2].problem.find("link") != std::string::npos);
    CHECK(found.files[4].problem.find("pipe") != std::string::npos);
}

TEST_CASE("a link that is asked for by name is what it points to") {
    const TempFolder folder;
    folder.write("real/news.txt", "x");
    fs::create_directory_symlink(folder.path("real"), folder.path("link"));
    const Crawl found = crawl_of({.paths = {folder.path("link")}, .exclude = {}, .leave_out = {}});
    CHECK(names(found, folder) == Names{"real/news.txt"});
}

TEST_CASE("a glob excludes a path, a name, or a whole folder") {
    struct Row {
        std::string glob;
        Names left;
    };

    const TempFolder folder;
    for (const char* name : {"a/news.txt", "a/old/news.txt", "b/news.html"})
        folder.write(name, "x");
    for (const Row& row : {Row{"*.html", {"a/news.txt", "a/old/news.txt"}},
                           Row{"old", {"a/news.txt", "b/news.html"}},
                           Row{"a/*", {"b/news.html"}},
                           Row{"nothing", {"a/news.txt", "a/old/news.txt", "b/news.html"}}}) {
        CAPTURE(row.glob);
        const Crawl found =
            crawl_of({.paths = {folder.path()}, .exclude = {row.glob}, .leave_out = {}});
        CHECK(names(found, folder) == row.left);
    }
}

TEST_CASE("names with line ends, escapes and bytes that are no UTF-8 are found as they are") {
    const TempFolder folder;
    for (const char* name : {"a\nb.txt", "c\x1B[31m.txt", "d\xFF.txt"}) folder.write(name, "x");
    const Crawl found = crawl_of({.paths = {folder.path()}, .exclude = {}, .leave_out = {}});
    CHECK(names(found, folder) == Names{"a\nb.txt", "c\x1B[31m.txt", "d\xFF.txt"});
}

TEST_CASE("a very deep tree of folders is walked without a deep stack") {
    const TempFolder folder;
    std::string deep;
    for (int i = 0; i < 300; ++i) deep += "dddd/";
    folder.write(deep + "news.txt", "x");
    CHECK(crawl_of({.paths = {folder.path()}, .exclude = {}, .leave_out = {}}).files.size() == 1);
}

TEST_CASE("a path that is not there is an error that names it") {
    const TempFolder folder;
    try {
        crawl_of({.paths = {folder.path("nowhere")}, .exclude = {}, .leave_out = {}});
        FAIL("it was found");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("nowhere") != std::string::npos);
    }
}
