// Which reader a file gets, and what places and fields say.
#include "indexer/article/formats.h"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "indexer/article/fields.h"
#include "indexer/article/origin.h"

namespace inquit {
namespace {

TEST_CASE("a file's format is told by its bytes and its name") {
    struct Row {
        std::string_view name, head, format;
    };

    for (const Row& row : {Row{"a.txt", "It rained.", "text"},
                           Row{"a", "It rained.", "text"},
                           Row{"a.story", "It rained.", "text"},
                           Row{"a.html", "<p>It rained.</p>", "html"},
                           Row{"a.php", "<!DOCTYPE html><p>x", "html"},
                           Row{"a.txt", "\n<html><body>x", "html"},
                           Row{"a.xml", "<?xml version='1.0'?><!DOCTYPE html><html>", "html"},
                           Row{"a.json", "{\"text\":\"x\"}", "json"},
                           Row{"a", "[{\"text\":\"x\"}]", "json"},
                           Row{"a", "{\"text\":\"x\"}\n{\"text\":\"y\"}\n", "jsonl"},
                           Row{"a.JSONL.GZ", "{\"text\":\"x\"}", "jsonl"},
                           Row{"a.ndjson", "{\"text\":\"x\"}", "jsonl"},
                           Row{"a.md", "# It rained", "markdown"},
                           Row{"a", "---\ntitle: It rained\n---\n", "markdown"},
                           Row{"a.txt", "{It rained.}", "text"},
                           Row{"a", "[It rained.]", "text"},
                           Row{"a.txt", "---\ntitle: It rained\n", "text"}}) {
        CAPTURE(row.name);
        CAPTURE(row.head);
        CHECK(format_of(row.name, row.head).name == row.format);
    }
}

TEST_CASE("every format has a row that says what it is") {
    for (const Format& format : formats()) {
        CAPTURE(format.name);
        CHECK(format_named(format.name) == &format);
        CHECK_FALSE(format.label.empty());
        CHECK_FALSE(format.help.empty());
        CHECK(format.extensions.starts_with('.'));
        CHECK((format.sniff != nullptr && format.read != nullptr));
    }
    CHECK(format_named("papyrus") == nullptr);
}

TEST_CASE("docs/formats.md has a line for every format, with its name and extensions") {
    std::ifstream file(INQUIT_SOURCE_DIR "/docs/formats.md");
    const std::string page{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    for (const Format& format : formats()) {
        const std::string row = "| `" + std::string(format.name) + "` | " +
                                std::string(format.label) + " | `" +
                                std::string(format.extensions) + "` |";
        CAPTURE(row);
        CHECK(page.find(row) != std::string::npos);
    }
}

TEST_CASE("extensions are read in any case, and behind those of packed files") {
    CHECK(extension_of("Story.TXT") == ".txt");
    CHECK(extension_of("a.jsonl.gz") == ".jsonl");
    CHECK(extension_of("a.b.md.zst") == ".md");
    CHECK(extension_of(".hidden") == "");
    CHECK(extension_of("story") == "");
}

TEST_CASE("a folder names the outlet, if it is a name") {
    struct Row {
        std::string_view below, source;
    };

    for (const Row& row : {Row{"northern-ledger/x.txt", "Northern Ledger"},
                           Row{"northern-ledger/2019/april/x.txt", "Northern Ledger"},
                           Row{"articles/2019/the_evening_gong/x.txt", "The Evening Gong"},
                           Row{"voice-of-the-quay/x.txt", "Voice of the Quay"},
                           Row{"RKL_News/x.txt", "RKL News"},
                           Row{"www.post.example/x.txt", "post.example"},
                           Row{"x.txt", ""},
                           Row{"inbox/x.txt", ""},
                           Row{"2019/04/x.txt", ""},
                           Row{"txt/data/week-12/x.txt", ""},
                           Row{".cache/x.txt", ""},
                           Row{"Br\xFF"
                               "nn/x.txt",
                               "Br\uFFFDnn"}}) {
        CAPTURE(row.below);
        CHECK(origin_of("/home/ann/news/" + std::string(row.below), "/home/ann/news").source ==
              row.source);
    }
    CHECK(origin_of("/home/ann/northern-ledger/x.txt", "").source == "");
    CHECK(origin_of("/elsewhere/northern-ledger/x.txt", "/home/ann").source == "");
}

TEST_CASE("a name or an address may hold a day") {
    struct Row {
        std::string_view name, day;
    };

    const auto day_in_name = [](std::string_view name) {
        const auto day = origin_of("/news/" + std::string(name), "/news").day;
        return day ? iso(*day) : std::string();
    };
    for (const Row& row : {Row{"2019-04-09-quota.txt", "2019-04-09"},
                           Row{"quota_20190409.txt", "2019-04-09"},
                           Row{"quota-2019_04_09.txt", "2019-04-09"},
                           Row{"2019/04/09/quota.txt", "2019-04-09"},
                           Row{"2019-04/quota.txt", ""},
                           Row{"20191399.txt", ""},
                           Row{"120190409.txt", ""},
                           Row{"quota-7.txt", ""}}) {
        CAPTURE(row.name);
        CHECK(day_in_name(row.name) == row.day);
    }
    for (const Row& row : {Row{"https://post.example/2019/04/09/quota", "2019-04-09"},
                           Row{"https://post.example/world/2019/apr/09/quota", "2019-04-09"},
                           Row{"https://post.example/2019/4/9/quota", "2019-04-09"},
                           Row{"https://post.example/world-20190409", "2019-04-09"},
                           Row{"https://post.example/2019/04/quota", ""},
                           Row{"https://post.example/", ""},
                           Row{"", ""}}) {
        CAPTURE(row.name);
        CHECK((day_in_url(row.name) ? iso(*day_in_url(row.name)) : "") == row.day);
    }
}

TEST_CASE("an address has a host, and that of an archive is the page's") {
    CHECK(host_of("https://www.post.example/a?b") == "post.example");
    CHECK(host_of("//post.example:80/") == "post.example");
    CHECK(host_of("https://ann:secret@post.example/") == "post.example");
    CHECK(host_of("mailto:ann@post.example") == "");
    CHECK(host_of("It rained.") == "");
    CHECK(host_of("/2019/04") == "");
    CHECK(original_url("https://web.archive.org/web/2019id_/http://post.example/a") ==
          "http://post.example/a");
    CHECK(original_url("https://post.example/a") == "https://post.example/a");
}

TEST_CASE("a date field may count seconds or milliseconds") {
    const auto day = [](std::string_view value) {
        const auto found = day_of_field(value);
        return found ? iso(*found) : std::string();
    };
    CHECK(day("1554800000") == "2019-04-09");
    CHECK(day("1554800000000") == "2019-04-09");
    CHECK(day(" 2019-04-09T10:00 ") == "2019-04-09");
    CHECK(day("155480000") == "");
    CHECK(day("yesterday") == "");
}

TEST_CASE("a language is a code of two letters") {
    CHECK(language_code("en") == "en");
    CHECK(language_code("en-GB") == "en");
    CHECK(language_code("pt_BR") == "pt");
    CHECK(language_code("English") == "en");
    CHECK(language_code("deu") == "de");
    CHECK(language_code("unknown") == "");
}

TEST_CASE("of several fields the surest wins, whatever their order, and nonsense never does") {
    const std::map<std::string, std::string> none;
    Fields fields(common_names(), none);
    fields.offer("date", "2020-02-02");
    fields.offer("date_published", "2019-04-09");
    fields.offer("published", "2018-01-01");
    fields.offer("publish_date", "soon");
    fields.offer("source", std::string(300, 'x'));
    fields.offer("site", "Post");
    fields.offer("author", "https://social.example/ann");
    fields.offer("section", "April 9, 2019");
    fields.offer("url", "page 4");
    fields.offer("colour", "blue");
    Article article;
    fields.fill(article);
    CHECK(iso(*article.published) == "2019-04-09");
    CHECK(article.source == "Post");
    CHECK(article.author == "");
    CHECK(article.section == "");
    CHECK(article.url == "");
}

}  // namespace
}  // namespace inquit
