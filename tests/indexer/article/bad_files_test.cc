// Files that cannot be read, or not to their end: each is one Problem with a clear clause.
#include <archive.h>
#include <archive_entry.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/indexer/article/scratch.h"

namespace inquit {
namespace {

using Texts = std::vector<std::string>;

using namespace std::string_view_literals;

constexpr std::string_view sentence = "It rained on the quay, and nobody was asked. ";

std::string long_text() {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += std::string(sentence) + std::to_string(i * 7919) + "\n";
    return text;
}

// `bytes` packed by one of libarchive's filters.
std::string packed(std::string_view bytes, int filter) {
    std::string out(bytes.size() + 100'000, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_add_filter(writer, filter);
    archive_write_set_format_raw(writer);
    archive_write_set_bytes_per_block(writer, 0);
    archive_write_open_memory(writer, out.data(), out.size(), &used);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.data(), bytes.size());
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    out.resize(used);
    return out;
}

Texts whys(const Outcome& outcome) {
    Texts all;
    for (const Problem& problem : outcome.problems) all.push_back(problem.why);
    return all;
}

void check_only_problem(const Outcome& outcome, const std::string& why) {
    CHECK(outcome.articles.empty());
    CHECK(whys(outcome) == Texts{why});
}

TEST_CASE("a file that is no article says what it is") {
    struct Row {
        std::string_view name;
        std::string bytes, why;
    };

    std::string tar(512, '\0');
    tar.replace(257, 5, "ustar");
    const Row rows[] = {
        {"a.txt", "", "empty"},
        {"a.html", "", "empty"},
        {"a.json", "", "empty"},
        {"a.txt", "\n \n", "no text"},
        {"a.txt", std::string("words\0words"sv), "not text"},
        {"a.pdf", "%PDF-1.4\n1 0 obj", "PDF is not read yet"},
        {"looks-like.txt", "%PDF-1.4\n1 0 obj", "PDF is not read yet"},
        {"a.docx",
         "PK\x03\x04 [Content_Types].xml word/document.xml",
         "Word files (.docx) are not read yet"},
        {"a.zip", "PK\x03\x04 a.txt", "zip archives are not read yet; unpack it first"},
        {"a.tar", tar, "tar archives are not read yet; unpack it first"},
        {"a.warc", "WARC/1.0\r\nWARC-Type: response", "WARC is not read yet"},
        {"a.png", std::string("\x89PNG\r\n\x1A\n\0"sv), "an image"},
        {"a.jpg", "\xFF\xD8\xFF\xE0", "an image"},
        {"a.csv", "title,text\nA,It rained.\n", "CSV is not read yet; JSON Lines is"},
        {"a.xml", "<?xml version='1.0'?><rss><channel/></rss>", "feeds are not read yet"},
        {"a.xml", "<nitf><body>It rained.</body></nitf>", "NITF and NewsML are not read yet"},
        {"a", "<data><row>It rained.</row></data>", "XML is not read yet"},
        {"a.css", "p { color: black }", "a page's style, script or picture"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Outcome outcome = read_bytes(row.name, row.bytes);
        check_only_problem(outcome, row.why);
        REQUIRE(outcome.problems.size() == 1);
        CHECK(outcome.problems[0].where.ends_with(row.name));
    }
}

TEST_CASE("what is no regular file is refused, and nothing waits for it") {
    const Scratch scratch;
    ReadOptions options;
    options.root = scratch.path();
    check_only_problem(read_all(scratch.path("nothing.txt"), options), "no such file or directory");
    check_only_problem(read_all(scratch.path(), options), "a directory, not a file");
    REQUIRE(::mkfifo(scratch.path("pipe.txt").c_str(), 0600) == 0);
    check_only_problem(read_all(scratch.path("pipe.txt"), options), "a named pipe, not a file");
    check_only_problem(read_all("/dev/zero", options), "a device, not a file");
    check_only_problem(read_all(scratch.path(std::string(300, 'x')), options),
                       "file name too long");
}

TEST_CASE("a file that may not be read is a problem") {
    if (::geteuid() == 0) {
        MESSAGE("skipped: root may read every file");
        return;
    }
    const Scratch scratch;
    const std::string path = scratch.write("secret.txt", sentence);
    REQUIRE(::chmod(path.c_str(), 0) == 0);
    check_only_problem(read_all(path), "permission denied");
}

TEST_CASE("a link is followed inside the folder and nowhere else") {
    const Scratch scratch;
    const Scratch elsewhere;
    ReadOptions options;
    options.root = scratch.path();
    static_cast<void>(scratch.write("sub/story.txt", sentence));
    const auto link = [&](const std::string& name, const std::string& target) {
        REQUIRE(::symlink(target.c_str(), scratch.path(name).c_str()) == 0);
        return scratch.path(name);
    };
    CHECK(read_all(link("inside.txt", "sub/story.txt"), options).articles.size() == 1);
    const std::string why = "a link that leads nowhere or out of the folder";
    check_only_problem(
        read_all(link("outside.txt", elsewhere.write("story.txt", sentence)), options), why);
    check_only_problem(read_all(link("broken.txt", "nothing"), options), why);
    check_only_problem(read_all(link("loop.txt", "loop.txt"), options), why);
    check_only_problem(read_all(link("self", "."), options), "a directory, not a file");
    options.root.clear();
    check_only_problem(read_all(scratch.path("inside.txt"), options), why);
}

TEST_CASE("a file larger than allowed is a problem") {
    ReadOptions options;
    options.max_size = 2'000'000;
    const std::string text(2'000'001, 'x');
    for (const std::string_view name : {"a.txt", "a.html", "a.md", "a.json"}) {
        CAPTURE(name);
        check_only_problem(read_bytes(name, text, options), "larger than 2 MB");
    }
    const std::string rows = packed(long_text(), ARCHIVE_FILTER_GZIP);
    options.max_size = 20'000;
    check_only_problem(read_bytes("a.txt.gz", rows, options), "larger than 20000 bytes");
}

TEST_CASE("packed files are read, whatever packed them") {
    for (const int filter :
         {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2}) {
        CAPTURE(filter);
        const std::string bytes = packed(long_text(), filter);
        const Outcome outcome = read_bytes("story.txt.gz", bytes);
        CHECK(outcome.format == "text");
        REQUIRE(outcome.articles.size() == 1);
        CHECK(outcome.articles[0].body == long_text());
        // Told by its first bytes, and a short file is packed whole.
        CHECK(read_bytes("story", packed("It rained.\n", filter)).articles.at(0).body ==
              "It rained.\n");
    }
    check_only_problem(read_bytes("a.gz", packed("", ARCHIVE_FILTER_GZIP)), "empty");
    CHECK(read_bytes("not-packed.txt.gz", sentence).articles.size() == 1);
}

TEST_CASE("a packed file that breaks off keeps the lines before the break") {
    std::string lines;
    for (int i = 0; i < 3000; ++i)
        lines += "{\"title\":\"" + std::to_string(i * 7919) + "\",\"text\":\"It rained.\"}\n";
    const std::string bytes = packed(lines, ARCHIVE_FILTER_GZIP);
    const Outcome outcome = read_bytes("a.jsonl.gz", bytes.substr(0, bytes.size() / 2));
    CHECK(outcome.articles.size() > 100);
    CHECK(outcome.articles.size() < 3000);
    CHECK(whys(outcome) == Texts{"gzip ends early"});
    CHECK(outcome.articles.back().title == std::to_string((outcome.articles.size() - 1) * 7919));
    const std::string text = packed(long_text(), ARCHIVE_FILTER_GZIP);
    check_only_problem(read_bytes("a.txt.gz", text.substr(0, text.size() / 2)), "gzip ends early");
    check_only_problem(read_bytes("a.txt.gz", text.substr(0, 12)), "gzip ends early");
}

TEST_CASE("a packed file with other bytes inside is damaged") {
    std::string bytes = packed(long_text(), ARCHIVE_FILTER_GZIP);
    for (std::size_t at = 200; at < 260; ++at) bytes[at] = static_cast<char>(0xFF);
    const Outcome outcome = read_bytes("a.txt.gz", bytes);
    CHECK(outcome.articles.empty());
    CHECK(whys(outcome) == Texts{"gzip is damaged"});
}

TEST_CASE("a bomb is put out") {
    const std::string spaces(60'000'000, ' ');
    const std::string bomb = packed(spaces, ARCHIVE_FILTER_GZIP);
    REQUIRE(bomb.size() < 100'000);
    check_only_problem(read_bytes("bomb.jsonl.gz", bomb),
                       "unpacks to more than 200 times its size");
    check_only_problem(read_bytes("bomb.txt.gz", bomb), "unpacks to more than 200 times its size");
    const std::string twice = packed(bomb, ARCHIVE_FILTER_GZIP);
    CHECK(read_bytes("bomb.txt.gz.gz", twice).articles.empty());
}

TEST_CASE("a format that does not exist is refused before anything is read") {
    ReadOptions options;
    options.format = "papyrus";
    CHECK_THROWS_AS(read_bytes("a.txt", sentence, options), Error);
    options.format = "html";
    CHECK(read_bytes("a.txt", sentence, options).format == "html");
}

TEST_CASE("an article knows its file") {
    const Scratch scratch;
    const std::string path = scratch.write("a/b.txt", sentence);
    const Outcome outcome = read_all(scratch.path("a/../a/./b.txt"));
    REQUIRE(outcome.articles.size() == 1);
    CHECK(outcome.articles[0].path == path);
    CHECK(outcome.articles[0].record == 0);
}

}  // namespace
}  // namespace inquit
