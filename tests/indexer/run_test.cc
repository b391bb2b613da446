// Whole runs over real files: what is new is read, what is known is not, and nothing stops the rest.
#include "indexer/run.h"

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>
#include <utility>

#include <doctest/doctest.h>
#include <xapian.h>

#include "indexer/schema/fields.h"
#include "indexer/schema/layout.h"
#include "indexer/store/create.h"
#include "indexer/store/prepare.h"
#include "indexer/store/writer.h"
#include "tests/indexer/store/example.h"
#include "tests/support/temp_folder.h"

using namespace inquit;
namespace fs = std::filesystem;

namespace {

class News {
  public:
    News() {
        write("northern-ledger/herring.txt",
              "Herring boats wait\n\n“We wait,” said Runa Askell.\n");
        write("northern-ledger/kettle.txt", "A kettle is sold\n\n“It whistles,” Ada Voss said.\n");
        write("city-wire/2019.jsonl",
              "{\"title\":\"One\",\"text\":\"“No,” said Ada Voss.\"}\n"
              "{\"title\":\"Two\",\"text\":\"“Yes,” said Ada Voss.\"}\n");
    }

    void write(const std::string& name, const std::string& text) const {
        folder_.write("news/" + name, text);
    }

    [[nodiscard]] std::string path(const std::string& name = {}) const {
        return folder_.path("news/" + name);
    }

    [[nodiscard]] IndexJob job() const {
        IndexJob job;
        job.index = index();
        job.paths = {folder_.path("news")};
        return job;
    }

    [[nodiscard]] std::string index(const std::string& name = "index") const {
        return folder_.path(name);
    }

    Summary run(const IndexJob& job) const {
        const std::atomic<bool> stop = false;
        return inquit::run(job, stop);
    }

    [[nodiscard]] Xapian::Database database(std::string_view half,
                                            const std::string& name = "index") const {
        return Xapian::Database((fs::path(index(name)) / half).string(), Xapian::DB_BACKEND_GLASS);
    }

    // What is in the index, whatever the order in which it came in.
    [[nodiscard]] std::multiset<std::string> content(const std::string& name = "index") const {
        std::multiset<std::string> out;
        for (const std::string_view half : {articles_folder, quotes_folder}) {
            const Xapian::Database data = database(half, name);
            for (auto it = data.valuestream_begin(slot_digest);
                 it != data.valuestream_end(slot_digest);
                 ++it)
                out.insert(*it);
        }
        return out;
    }

    // The quotes that articles say are theirs, and those that are there.
    [[nodiscard]] std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>> quotes() const {
        std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>> out;
        const Xapian::Database articles = database(articles_folder);
        for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
            const Xapian::Document article = articles.get_document(*it);
            const std::uint32_t first = unpack_number(article.get_value(slot_first_quote));
            for (std::uint32_t i = 0; i < unpack_number(article.get_value(slot_quotes)); ++i)
                out.first.push_back(first + i);
        }
        const Xapian::Database data = database(quotes_folder);
        for (auto it = data.postlist_begin(""); it != data.postlist_end(""); ++it)
            out.second.push_back(*it);
        std::ranges::sort(out.first);
        return out;
    }

  private:
    TempFolder folder_;
};

}  // namespace

TEST_CASE("a folder becomes an index, and the summary says what is in it") {
    const News news;
    const Summary summary = news.run(news.job());
    CHECK(summary.articles == 4);
    CHECK(summary.quotes == 4);
    CHECK(summary.quotes_with_speaker == 4);
    CHECK(summary.undated == 4);
    CHECK(summary.people == 2);
    CHECK(summary.problems.empty());
    CHECK(summary.index_bytes > 0);
    CHECK_FALSE(summary.interrupted);
    CHECK(news.database(articles_folder).get_doccount() == 4);
    CHECK(news.database(quotes_folder).get_doccount() == 4);
}

TEST_CASE("the second run does nothing") {
    const News news;
    news.run(news.job());
    const auto before = news.content();
    const Summary summary = news.run(news.job());
    CHECK(summary.unchanged == 3);
    CHECK(summary.changed == 0);
    CHECK(summary.articles == 0);
    CHECK(news.content() == before);
}

TEST_CASE("--force reads unchanged files again, and the index is the same after it") {
    const News news;
    news.run(news.job());
    const auto before = news.content();
    IndexJob job = news.job();
    job.force = true;
    CHECK(news.run(job).articles == 4);
    CHECK(news.content() == before);
}

TEST_CASE("a changed file replaces all that it gave before") {
    const News news;
    news.run(news.job());
    news.write("city-wire/2019.jsonl",
               "{\"title\":\"Three\",\"text\":\"“Perhaps,” said Runa Askell.\"}\n");
    const Summary summary = news.run(news.job());
    CHECK(summary.changed == 1);
    CHECK(summary.articles == 1);
    CHECK(news.database(articles_folder).get_doccount() == 3);
    CHECK(news.database(quotes_folder).get_doccount() == 3);
}

TEST_CASE("a file that is gone is reported and kept, and --prune drops it") {
    const News news;
    news.run(news.job());
    fs::remove(news.path("city-wire/2019.jsonl"));
    CHECK(news.run(news.job()).gone == 1);
    CHECK(news.database(articles_folder).get_doccount() == 4);
    IndexJob job = news.job();
    job.prune = true;
    CHECK(news.run(job).pruned == 1);
    CHECK(news.database(articles_folder).get_doccount() == 2);
    CHECK(news.database(quotes_folder).get_doccount() == 2);
    CHECK(news.run(news.job()).gone == 0);
}

TEST_CASE("after many runs the index is what a new one of the same files is") {
    const News news;
    std::mt19937 random(11);
    const auto below = [&](std::uint32_t limit) {
        return static_cast<std::uint32_t>(random() % limit);
    };
    IndexJob job = news.job();
    job.prune = true;
    for (int round = 0; round < 8; ++round) {
        CAPTURE(round);
        for (int i = 0; i < 6; ++i) {
            const std::string name = "many/" + std::to_string(below(20)) + ".txt";
            if (below(4) == 0) {
                fs::remove(news.path(name));
                continue;
            }
            std::string text = "Headline " + std::to_string(below(100)) + "\n\n";
            for (std::uint32_t k = below(4); k > 0; --k)
                text += "“We wait for boat " + std::to_string(below(50)) + ",” said Ada Voss.\n\n";
            news.write(name, text + std::string(below(300), 'x') + "\n");
        }
        news.run(job);
        if (round % 3 == 0) {
            for (const std::string_view half : {articles_folder, quotes_folder})
                fs::remove(fs::path(news.index()) / half / "size");
            Writer::open(news.index()).compact(0);
        }
        IndexJob fresh = news.job();
        fresh.index = news.index("fresh-" + std::to_string(round));
        news.run(fresh);
        CHECK(news.content() == news.content("fresh-" + std::to_string(round)));
        const auto [claimed, there] = news.quotes();
        CHECK(claimed == there);
    }
}

TEST_CASE("files outside the paths of this run are not called gone") {
    const News news;
    news.run(news.job());
    fs::remove(news.path("city-wire/2019.jsonl"));
    IndexJob job = news.job();
    job.paths = {news.path("northern-ledger")};
    CHECK(news.run(job).gone == 0);
}

TEST_CASE("bad files are problems with a reason, and the rest is indexed") {
    const News news;
    news.write("empty.txt", "");
    news.write("binary.txt", std::string(300, '\0'));
    news.write("broken.jsonl",
               "{\"title\":\"A\",\"text\":\"Good.\"}\nnot json\n{\"title\":\"B\",\"text\":\"Good "
               "too.\"}\n");
    fs::create_directory_symlink(news.path(), news.path("loop"));
    const Summary summary = news.run(news.job());
    CHECK(summary.articles == 6);
    REQUIRE(summary.problems.size() == 4);
    for (const Problem& problem : summary.problems) {
        CAPTURE(problem.where);
        CHECK_FALSE(problem.why.empty());
    }
}

TEST_CASE("a bad file that did not change is not tried again") {
    const News news;
    news.write("empty.txt", "");
    CHECK(news.run(news.job()).problems.size() == 1);
    CHECK(news.run(news.job()).problems.empty());
    news.write("empty.txt", "Now it says something.");
    CHECK(news.run(news.job()).articles == 1);
}

TEST_CASE("a run that is stopped keeps what it has, and the next one goes on") {
    const News news;
    for (int i = 0; i < 300; ++i)
        news.write("more/" + std::to_string(i) + ".txt",
                   "Article " + std::to_string(i) + "\n\nIts text.\n");
    IndexJob job = news.job();
    job.jobs = 1;
    std::atomic<bool> stop = false;
    const Summary first = run(job, stop, [&](const Progress& progress) {
        if (progress.articles > 0) stop = true;
    });
    CHECK(first.interrupted);
    CHECK(first.articles < 304);
    CHECK(news.database(articles_folder).get_doccount() == first.articles);
    const Summary second = news.run(news.job());
    CHECK_FALSE(second.interrupted);
    CHECK(news.database(articles_folder).get_doccount() == 304);
}

TEST_CASE("what a killed run left of a file is not doubled") {
    const News news;
    {
        Writer writer = Writer::open(news.index());
        writer.add(
            Preparer()(herring(fs::canonical(news.path("northern-ledger/herring.txt")).string())));
        writer.commit();  // and no set_file: the file was not whole
    }
    news.run(news.job());
    CHECK(news.database(articles_folder).get_doccount() == 4);
    CHECK(news.database(quotes_folder).get_doccount() == 4);
}

TEST_CASE("a dry run says what it would do and makes nothing") {
    const News news;
    IndexJob job = news.job();
    job.dry_run = true;
    CHECK(news.run(job).changed == 3);
    CHECK_FALSE(is_index(news.index()));
}

TEST_CASE("a path that is not there ends the run before an index is made") {
    const News news;
    IndexJob job = news.job();
    job.paths.push_back("/nowhere/at/all");
    CHECK_THROWS_AS(news.run(job), Error);
    CHECK_FALSE(is_index(news.index()));
}

TEST_CASE("one analysing thread and four make the same index") {
    const News one;
    const News four;
    IndexJob job = four.job();
    job.paths = one.job().paths;  // the path is part of what is kept
    job.jobs = 4;
    IndexJob single = one.job();
    single.jobs = 1;
    one.run(single);
    four.run(job);
    CHECK(one.content() == four.content());
}

TEST_CASE("progress counts up to all files") {
    const News news;
    const std::atomic<bool> stop = false;
    Progress last;
    run(news.job(), stop, [&](const Progress& progress) {
        CHECK(progress.files_done >= last.files_done);
        last = progress;
    });
    CHECK(last.files == 3);
    CHECK(last.files_done == 3);
    CHECK(last.articles == 4);
    CHECK(last.bytes > 0);
}
