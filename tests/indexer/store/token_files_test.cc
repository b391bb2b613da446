// Files of tokens: written with each commit, merged, rid of what was deleted, and removed when nobody may read them.
#include "indexer/store/token_files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "indexer/schema/mapped_file.h"

using namespace inquit;

namespace {

namespace fs = std::filesystem;

class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "inquit-test-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    ~Folder() { fs::remove_all(path_); }

    [[nodiscard]] const std::string& path() const { return path_; }

    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

  private:
    std::string path_;
};

using Texts = std::map<std::uint32_t, std::string>;  // by docid: the words, a space behind each

void add(TokenFiles& files, std::uint32_t docid, const std::string& text) {
    std::vector<std::string> words;
    TokenText tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find(' ', at);
        words.push_back(text.substr(at, end - at));
        tokens.words.push_back(static_cast<std::uint32_t>(words.size() - 1));
        at = end + 1;
    }
    tokens.text = static_cast<std::uint32_t>(words.size());
    tokens.sentences = {0};
    const auto known = files.batch().known(words);
    files.batch().add(docid, known, tokens);
}

Texts texts_in(const std::string& folder, const std::string& metadata) {
    Texts out;
    for (const TokenSegment& segment : decode_segments(metadata)) {
        const MappedFile file((fs::path(folder) / segment.file.name).string());
        const Tokens tokens(file.bytes());
        REQUIRE(tokens.is_whole());
        CHECK(tokens.first() == segment.first);
        CHECK(tokens.last() == segment.last);
        CHECK(tokens.documents() == segment.documents);
        std::map<std::uint32_t, std::string> words;
        for (std::uint32_t i = 0; i < tokens.distinct(); ++i)
            words[tokens.number_at(i)] = tokens.word(i);
        for (std::uint32_t docid = segment.first; docid <= segment.last; ++docid) {
            if (tokens.document(docid).empty()) continue;
            const TokenDocument document(tokens.document(docid));
            CHECK(document.sentences() == std::vector<std::uint32_t>{0});
            document.each_word(true, [&](std::uint32_t number, std::uint32_t) {
                out[docid] += words.at(number) + ' ';
            });
        }
    }
    return out;
}

std::string made_text(std::mt19937& random) {
    std::string out;
    for (int i = 0; i < 40; ++i) out += "w" + std::to_string(random() % (1 + random() % 300)) + ' ';
    return out;
}

}  // namespace

TEST_CASE("many commits leave few files with all documents, and none that is not named stays") {
    const Folder folder;
    TokenFiles files(folder.path(), "articles");
    std::mt19937 random(1);
    Texts expected;
    std::string metadata;
    std::size_t most = 0;
    std::uint32_t docid = 0;
    for (std::uint64_t generation = 1; generation <= 100; ++generation) {
        for (std::uint32_t i = 0; i < 1 + random() % 5; ++i) {
            docid += 1 + static_cast<std::uint32_t>(random() % 3);
            expected[docid] = made_text(random);
            add(files, docid, expected[docid]);
        }
        metadata = files.write(generation);
        files.remove_old();
        most = std::max(most, decode_segments(metadata).size());
    }
    CHECK(texts_in(folder.path(), metadata) == expected);
    CHECK(most < 20);
    // Those of the last commit but one may be open.
    CHECK(folder.files() < 2 * most);
    files.write(101);
    files.remove_old();
    CHECK(folder.files() == decode_segments(metadata).size());
}

TEST_CASE("one more article does not write all of them again") {
    const Folder folder;
    TokenFiles files(folder.path(), "articles");
    std::mt19937 random(2);
    for (std::uint32_t docid = 1; docid <= 500; ++docid) add(files, docid, made_text(random));
    const std::string large = decode_segments(files.write(1)).front().file.name;
    for (std::uint32_t i = 1; i < 60; ++i) {
        add(files, 500 + i, made_text(random));
        CHECK(decode_segments(files.write(1 + i)).front().file.name == large);
        files.remove_old();
    }
}

TEST_CASE("a commit that failed names nothing, and the next run writes over its files") {
    const Folder folder;
    TokenFiles files(folder.path(), "articles");
    add(files, 1, "one ");
    const std::string committed = files.write(1);
    files.remove_old();
    add(files, 2, "two ");
    files.write(2);  // and no commit
    TokenFiles again(folder.path(), "articles");
    again.load(committed);
    add(again, 2, "second ");
    const std::string metadata = again.write(2);
    again.remove_old();
    CHECK(texts_in(folder.path(), metadata) == Texts{{1, "one "}, {2, "second "}});
}

TEST_CASE("what is deleted goes once it is more than what is left") {
    const Folder folder;
    TokenFiles files(folder.path(), "quotes");
    for (std::uint32_t docid = 1; docid <= 10; ++docid) add(files, docid, "old words here ");
    const std::string before = files.write(1);
    files.remove_old();
    files.drop_deleted([](std::uint32_t docid) { return docid > 4; }, 2);
    CHECK(files.write(2) == before);
    files.drop_deleted([](std::uint32_t docid) { return docid > 7; }, 3);
    const Texts rest{{8, "old words here "}, {9, "old words here "}, {10, "old words here "}};
    CHECK(texts_in(folder.path(), files.write(3)) == rest);
    files.drop_deleted([](std::uint32_t) { return false; }, 4);
    CHECK(files.write(4).empty());
}

TEST_CASE("a damaged file is never merged, and goes when its documents do") {
    const Folder folder;
    TokenFiles files(folder.path(), "articles");
    std::string metadata;
    for (std::uint32_t docid = 1; docid <= 3; ++docid) {
        add(files, docid, "some words ");
        metadata = files.write(docid);
    }
    const fs::path first = fs::path(folder.path()) / decode_segments(metadata).front().file.name;
    SUBCASE("a byte is another") {
        std::fstream out(first, std::ios::in | std::ios::out | std::ios::binary);
        out.seekp(2);
        out.put('?');
    }
    SUBCASE("it is missing") { fs::remove(first); }
    for (std::uint32_t docid = 4; docid <= 6; ++docid) {
        add(files, docid, "some words ");
        metadata = files.write(docid);
        CHECK(decode_segments(metadata).front().file.name == first.filename().string());
    }
    files.drop_deleted([](std::uint32_t docid) { return docid > 1; }, 7);
    const Texts texts = texts_in(folder.path(), files.write(7));
    CHECK(texts.size() == 5);
    CHECK_FALSE(texts.contains(1));
}
