// Files of tokens: what was written is read back, damage is seen, and documents are found by docid.
#include "indexer/schema/tokens.h"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/base/error.h"
#include "indexer/schema/token_text.h"

using namespace inquit;

namespace {

const std::vector<TokensWriter::Word> three_words{{"boat", 2}, {"net", 5}, {"the", 2}};

std::string file_of(std::uint32_t first,
                    const std::vector<std::pair<std::uint32_t, TokenText>>& documents) {
    std::string out;
    TokensWriter writer(first, [&](std::string_view bytes) { out += bytes; });
    for (const auto& [docid, text] : documents) writer.add(docid, encode(text));
    const std::string hash = writer.finish(three_words, TokensWriter::numbers_of(three_words));
    CHECK(hash == side_file_hash(out));
    return out;
}

TokenText some_text(std::mt19937& random, std::uint32_t most_number) {
    const auto below = [&](std::uint32_t limit) {
        return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random);
    };
    TokenText out;
    const std::uint32_t size = below(300);
    for (std::uint32_t i = 0; i < size; ++i) out.words.push_back(below(1 + below(most_number)));
    out.headline = size / 5;
    out.text = size / 2;
    for (std::uint32_t i = out.headline; i < out.headline + out.text; i += 1 + below(20)) {
        out.sentences.push_back(i);
        if (below(3) == 0) out.paragraphs.push_back(i);
        if (below(5) == 0) out.pairs.push_back(i);
        if (below(4) == 0 && (out.said.empty() || out.said.back().end < i))
            out.said.push_back({i, i + 1 + below(9)});
    }
    return out;
}

}  // namespace

TEST_CASE("a document's words and marks are read back as they were written") {
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) {
        const TokenText text = some_text(random, i % 2 == 0 ? 200 : 3'000'000);
        const std::string bytes = encode(text);
        CHECK(TokenDocument(bytes).whole() == text);
    }
}

TEST_CASE("a document gets other numbers and keeps its marks") {
    std::mt19937 random(4);
    std::vector<std::uint32_t> numbers(5000);
    for (std::uint32_t i = 0; i < numbers.size(); ++i) numbers[i] = i * 7 % 5000;
    for (int i = 0; i < 50; ++i) {
        TokenText text = some_text(random, 5000);
        std::string out;
        append_renumbered(out, encode(text), numbers);
        for (std::uint32_t& word : text.words) word = numbers[word];
        CHECK(TokenDocument(out).whole() == text);
    }
    std::string out;
    CHECK_THROWS_AS(append_renumbered(out, encode(TokenText{{5000}, 0, 1}), numbers), Error);
}

TEST_CASE("bytes that end early or lie about their length are an error, not a crash") {
    std::mt19937 random(5);
    for (int i = 0; i < 100; ++i) {
        const std::string bytes = encode(some_text(random, 3000));
        for (std::size_t size = 1; size < bytes.size(); ++size) {
            try {
                static_cast<void>(TokenDocument(std::string_view(bytes).substr(0, size)).whole());
            } catch (const Error&) {
                continue;
            }
        }
        std::string changed = bytes;
        for (std::size_t at = 0; at < std::min<std::size_t>(bytes.size(), 64); ++at) {
            changed[at] = static_cast<char>(random());
            try {
                static_cast<void>(TokenDocument(changed).whole());
            } catch (const Error&) {
                continue;
            }
        }
    }
}

TEST_CASE("a file has the documents of its range, and empty ones for those that are not there") {
    const TokenText first{{0, 2}, 1, 1};
    const TokenText second{{1, 1, 0}, 0, 3, {0}};
    const std::string bytes = file_of(7, {{7, first}, {10, second}});
    const Tokens tokens(bytes);
    CHECK(tokens.first() == 7);
    CHECK(tokens.last() == 10);
    CHECK(tokens.documents() == 2);
    CHECK(TokenDocument(tokens.document(7)).whole() == first);
    CHECK(TokenDocument(tokens.document(10)).whole() == second);
    for (const std::uint32_t missing : {0U, 6U, 8U, 9U, 11U, 4'000'000'000U}) {
        CAPTURE(missing);
        CHECK(tokens.document(missing).empty());
    }
    CHECK(tokens.is_whole());
}

TEST_CASE("the commonest word has the smallest number; unknown words have none") {
    const std::string bytes = file_of(1, {{1, {{0}, 0, 1}}});
    const Tokens tokens(bytes);
    CHECK(tokens.number("net") == 0U);
    CHECK(tokens.number("boat") == 1U);  // a tie: by the word
    CHECK(tokens.number("the") == 2U);
    for (const char* unknown : {"", "a", "boa", "boats", "zoo"}) {
        CAPTURE(unknown);
        CHECK_FALSE(tokens.number(unknown));
    }
}

TEST_CASE(
    "a change in the tables is found when the file is opened, one in the words when all is read") {
    const std::string bytes = file_of(1, {{1, {std::vector<std::uint32_t>(60, 1), 0, 60}}});
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        CAPTURE(at);
        std::string changed = bytes;
        changed[at] ^= 0x10;
        bool found = false;
        try {
            const Tokens tokens(changed);
            found = !tokens.is_whole();
            // The bytes that fill up the last word belong to nobody.
            found =
                found || (at >= tokens.document(1).size() && at < tokens.document(1).size() + 3);
        } catch (const Error&) {
            found = true;
        }
        CHECK(found);
    }
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_THROWS_AS(Tokens(std::span(bytes.data(), size)), Error);
}

TEST_CASE("a text of several blocks is whole") {
    std::string bytes;
    TokensWriter writer(1, [&](std::string_view more) { bytes += more; });
    const std::string one = encode({std::vector<std::uint32_t>(700'000, 1), 0, 700'000});
    for (std::uint32_t docid = 1; docid <= 4; ++docid) writer.add(docid, one);
    writer.finish(three_words, TokensWriter::numbers_of(three_words));
    const Tokens tokens(bytes);
    CHECK(tokens.is_whole());
    CHECK(tokens.document(4) == one);
    bytes[2'000'000] ^= 1;
    CHECK_FALSE(tokens.is_whole());
}

TEST_CASE("the list of files is read back; files that overlap are damage") {
    const std::vector<TokenSegment> segments{{{"articles.tokens.1", "00aa"}, 1, 9, 8},
                                             {{"articles.tokens.4", "00bb"}, 12, 12, 1}};
    CHECK(decode_segments(encode(segments)) == segments);
    CHECK(decode_segments("").empty());
    CHECK_THROWS_AS(decode_segments(encode({segments[0], segments[0]})), Error);
}
