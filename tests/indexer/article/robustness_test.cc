// Bytes that nobody meant: every reader ends, with articles that hold together.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "indexer/article/formats.h"
#include "indexer/text/utf8.h"
#include "tests/indexer/article/scratch.h"

namespace inquit {
namespace {

// What must hold of an article whatever it was read from.
void check_article(const Article& article) {
    CHECK(article.id.size() == 32);
    CHECK_FALSE(article.title.empty());
    CHECK(article.title_from != Provenance::missing);
    CHECK(article.published.has_value() == (article.date_from != Provenance::missing));
    CHECK(article.source.empty() == (article.source_from == Provenance::missing));
    for (const std::string* text : {&article.title,
                                    &article.source,
                                    &article.section,
                                    &article.author,
                                    &article.url,
                                    &article.language,
                                    &article.external_id,
                                    &article.body}) {
        CHECK(is_utf8(*text));
        CHECK(text->find('\0') == std::string::npos);
    }
    std::uint32_t at = 0;
    for (const Part& part : article.parts) {
        CHECK(part.span.begin >= at);
        CHECK(part.span.end > part.span.begin);
        CHECK(part.span.end <= article.body.size());
        CHECK(is_utf8(article.body.substr(0, part.span.begin)));
        CHECK(is_utf8(article.body.substr(0, part.span.end)));
        at = part.span.end;
    }
}

void check_all_readers(const std::string& bytes) {
    for (const Format& format : formats()) {
        CAPTURE(format.name);
        ReadOptions options;
        options.format = format.name;
        const Outcome outcome = read_bytes("file", bytes, options);
        CHECK(outcome.articles.size() + outcome.problems.size() > 0);
        for (const Article& article : outcome.articles) check_article(article);
    }
}

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> sample_files() {
    std::vector<std::filesystem::path> files;
    for (const char* folder :
         {INQUIT_SOURCE_DIR "/corpus/articles", INQUIT_SOURCE_DIR "/tests/fixtures/article"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            const std::string extension = extension_of(entry.path().filename().string());
            if (entry.is_regular_file() && extension != ".tsv") files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

TEST_CASE("random bytes break no reader") {
    std::mt19937 random(1);  // NOLINT: the same bytes every time
    for (int round = 0; round < 60; ++round) {
        std::string bytes(1 + random() % 3000, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random() % 256);
        check_all_readers(bytes);
    }
}

TEST_CASE("random marks of every format break no reader") {
    constexpr std::string_view pieces[] = {"<p>",
                                           "</div>",
                                           "<a href=\"",
                                           ">",
                                           "\"",
                                           "'",
                                           "{",
                                           "}",
                                           "[",
                                           "]",
                                           ":",
                                           ",",
                                           "\\u12",
                                           "\\",
                                           "---\n",
                                           "title: ",
                                           "*",
                                           "_",
                                           "# ",
                                           "`",
                                           "\n",
                                           "\r\n",
                                           "|",
                                           "- ",
                                           "> ",
                                           "<figcaption>",
                                           "<script type=\"application/ld+json\">",
                                           "&amp",
                                           "&#x",
                                           ";",
                                           "By Ann Poe",
                                           " \u2014 ",
                                           "LONDON",
                                           "(Reuters)",
                                           "(Photo by",
                                           ")",
                                           "\"text\"",
                                           "\xFF",
                                           "\u00A0",
                                           "\u201C",
                                           "1",
                                           "2019-04-09",
                                           "<br>",
                                           "![",
                                           "](",
                                           "+++\n",
                                           "= ",
                                           "\t"};
    std::mt19937 random(2);  // NOLINT: the same bytes every time
    for (int round = 0; round < 150; ++round) {
        std::string bytes = round % 3 == 0 ? "{\"text\":\"" : round % 3 == 1 ? "---\n" : "<html>";
        for (std::size_t count = random() % 200; count > 0; --count)
            bytes += pieces[random() % std::size(pieces)];
        check_all_readers(bytes);
    }
}

TEST_CASE("a file that breaks off anywhere, or has other bytes in it, breaks no reader") {
    std::mt19937 random(3);  // NOLINT: the same bytes every time
    std::set<std::string> seen;
    for (const std::filesystem::path& path : sample_files()) {
        // Two of each kind will do.
        const std::string kind = path.extension().string();
        if (!seen.insert(kind).second && !seen.insert(kind + " again").second) continue;
        const std::string whole = content(path);
        CAPTURE(path.string());
        for (int round = 0; round < 25; ++round) {
            std::string bytes = whole.substr(0, random() % (whole.size() + 1));
            for (std::size_t changes = random() % 8; changes > 0 && !bytes.empty(); --changes)
                bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
            const Outcome outcome = read_bytes(path.filename().string(), bytes);
            for (const Article& article : outcome.articles) check_article(article);
        }
    }
}

TEST_CASE("every article of the sample corpus is read, once, and holds together") {
    std::set<std::string> ids;
    ReadOptions options;
    options.root = INQUIT_SOURCE_DIR "/corpus/articles";
    for (const std::filesystem::path& path : sample_files()) {
        if (!path.string().starts_with(options.root)) continue;
        CAPTURE(path.string());
        const Outcome outcome = read_all(path.string(), options);
        CHECK(outcome.problems.empty());
        CHECK_FALSE(outcome.articles.empty());
        for (const Article& article : outcome.articles) {
            CAPTURE(article.record);
            check_article(article);
            CHECK(ids.insert(article.id).second);
            CHECK_FALSE(article.language.empty());
        }
    }
    CHECK(ids.size() > 50);
}

}  // namespace
}  // namespace inquit
