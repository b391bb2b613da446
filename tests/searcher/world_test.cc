// A bad world: no index, another schema, damage, a writer at work, too little time.
#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include <doctest/doctest.h>
#include <xapian.h>

#include "indexer/schema/folders.h"
#include "indexer/schema/layout.h"
#include "searcher/index.h"
#include "tests/support/many.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

namespace fs = std::filesystem;

// What opening or searching says; empty if all is well.
std::string said(const std::string& path) {
    try {
        Index index = Index::open(path);
        Request request;
        request.query = "herring quota";
        request.facets = {Field::speaker};
        index.search(request);
        index.quotes(request);
        index.info();
        return {};
    } catch (const Error& error) {
        CHECK_FALSE(error.hint().empty());
        return error.what();
    }
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

void set_metadata(const std::string& database, const std::string& key, const std::string& value) {
    Xapian::WritableDatabase writable(database, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    writable.set_metadata(key, value);
    writable.commit();
}

}  // namespace

TEST_CASE("where no index is, the answer says so in one sentence") {
    const SmallIndex small(herring_tales());
    CHECK(said(small.path()).empty());
    CHECK(contains(said(small.path() + "-none"), "there is no index"));
    CHECK(contains(said(fs::path(small.path()).parent_path().string()), "is no index of Inquit"));
    fs::remove_all(fs::path(small.path()) / quotes_folder);
    CHECK(contains(said(small.path()), "is no index of Inquit"));
}

TEST_CASE("a stub file is never followed") {
    const SmallIndex small(herring_tales());
    const fs::path articles = fs::path(small.path()) / articles_folder;
    fs::remove_all(articles);
    std::ofstream(articles) << "auto " << small.path() << "/quotes\n";
    CHECK(contains(said(small.path()), "is no index of Inquit"));
    fs::remove(articles);
    fs::create_directory(articles);
    std::ofstream(articles / "XAPIANDB") << "auto ../quotes\n";
    CHECK_FALSE(said(small.path()).empty());
}

TEST_CASE("an index of another format is refused with what to do") {
    const SmallIndex small(herring_tales());
    const std::string articles = (fs::path(small.path()) / articles_folder).string();
    const std::string key(key::schema);
    set_metadata(articles, key, std::to_string(schema_version + 1));
    CHECK(contains(said(small.path()), "has format " + std::to_string(schema_version + 1)));
    set_metadata(articles, key, "");
    CHECK(contains(said(small.path()), "is no index of Inquit"));
    set_metadata(articles, key, "rubbish");
    CHECK(contains(said(small.path()), "is no index of Inquit"));
    set_metadata(articles, key, std::to_string(schema_version));
    set_metadata((fs::path(small.path()) / quotes_folder).string(), key, "99");
    CHECK(contains(said(small.path()), "has format 99"));
}

TEST_CASE("a format that changes while the index is open is noticed") {
    const SmallIndex small(herring_tales());
    Index index = Index::open(small.path());
    CHECK(index.search({}).total == 12);
    set_metadata(
        (fs::path(small.path()) / articles_folder).string(), std::string(key::schema), "99");
    CHECK_THROWS_AS(index.search({}), Error);
}

TEST_CASE("damaged files are an error or another answer, never a crash of ours") {
    const SmallIndex small(herring_tales());
    for (const std::string name : {"iamglass", "postlist.glass", "docdata.glass"}) {
        CAPTURE(name);
        const fs::path file = fs::path(small.path()) / articles_folder / name;
        const fs::path kept = file.string() + ".kept";
        fs::copy_file(file, kept);
        fs::resize_file(file, fs::file_size(file) / 3);
        const std::string sentence = said(small.path());
        CHECK_FALSE(sentence.empty());
        fs::remove(file);
        CHECK_FALSE(said(small.path()).empty());
        fs::rename(kept, file);
    }
    CHECK(said(small.path()).empty());
}

TEST_CASE("a columns file named elsewhere is not opened") {
    const SmallIndex small(herring_tales());
    set_metadata((fs::path(small.path()) / articles_folder).string(),
                 std::string(key::columns),
                 "../../etc/passwd 0123456789abcdef");
    Index index = Index::open(small.path());
    Request request;
    request.facets = {Field::speaker};
    CHECK(index.search(request).facets[0].values.size() == 6);
}

TEST_CASE("an open index sees what is committed after it was opened") {
    const SmallIndex small(herring_tales());
    Index index = Index::open(small.path());
    Request request;
    request.query = "lighthouse";
    request.facets = {Field::source};
    CHECK(index.search(request).total == 0);
    for (int i = 0; i < 3; ++i) {
        Tale tale;
        tale.path = "/news/new/" + std::to_string(i) + ".txt";
        tale.title = "A lighthouse";
        tale.source = "Outlet " + std::to_string(i);
        tale.text = "A lighthouse burned. @q[Ada Voss|The lighthouse is gone.]";
        small.add({record_of(tale)});
        const Articles answer = index.search(request);
        CHECK(answer.total == static_cast<std::uint64_t>(i) + 1);
        CHECK(answer.facets[0].values.size() == static_cast<std::size_t>(i) + 1);
        CHECK(answer.hits[0].quote.has_value());
        CHECK(index.quotes(request).total == static_cast<std::uint64_t>(i) + 1);
    }
}

TEST_CASE("an open index goes on answering while its databases are written anew") {
    const SmallIndex small(many_articles(200, 5).records);
    std::atomic<bool> done = false;
    std::atomic<int> answers = 0;
    std::string wrong;
    std::thread reader([&] {
        Index index = Index::open(small.path());
        while (!done) {
            try {
                if (index.search({}).total != 200 || index.quotes({}).hits.empty())
                    wrong = "another number";
            } catch (const Error& error) {
                wrong = error.what();
            }
            ++answers;
        }
    });
    const std::vector<ArticleRecord> again{many_articles(200, 5).records.front()};
    for (int i = 0; i < 6; ++i) {
        small.add(again);
        const std::string before = database_folder(small.path(), articles_folder);
        small.rewrite();
        CHECK(database_folder(small.path(), articles_folder) != before);
        CHECK_FALSE(fs::exists(before));
    }
    for (const int before = answers; answers < before + 2;) std::this_thread::yield();
    done = true;
    reader.join();
    CHECK(wrong.empty());
}

TEST_CASE("a search ends at its deadline and the index goes on answering") {
    const SmallIndex small(many_articles(400, 3).records);
    Index index = Index::open(small.path());
    Request request;
    std::string query;
    for (int i = 0; i < 80; ++i) {
        query += "\"w" + std::to_string(i % 20) + " w" + std::to_string(i % 17) + "\" OR ";
    }
    request.query = query + "w1";
    request.deadline = 0;
    CHECK_THROWS_AS(index.search(request), Error);
    request.deadline = 60'000;
    CHECK(index.search(request).total > 100);
}
