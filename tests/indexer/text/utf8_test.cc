// UTF-8: what is well formed, what repair makes of the rest, and code point offsets.
#include "indexer/text/utf8.h"

#include <random>

#include <doctest/doctest.h>

namespace inquit {
namespace {

TEST_CASE("well-formed UTF-8 is told from all that only looks like it") {
    struct Row {
        std::string_view title;
        std::string_view bytes;
        bool valid;
    };

    const Row rows[] = {
        {"nothing", "", true},
        {"ASCII", "plain words, longer than eight bytes", true},
        {"two, three and four bytes", "\u00E9\u20AC\U0001F40B", true},
        {"the last code point", "\xF4\x8F\xBF\xBF", true},
        {"beyond the last code point", "\xF4\x90\x80\x80", false},
        {"a surrogate", "\xED\xA0\x80", false},
        {"an overlong slash", "\xC0\xAF", false},
        {"an overlong three bytes", "\xE0\x80\xAF", false},
        {"a lone continuation", "words \x80", false},
        {"cut off at the end", "words \xE2\x82", false},
        {"windows-1252 after eight ASCII bytes", "12345678\x93quoted\x94", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        CHECK(is_utf8(row.bytes) == row.valid);
        CHECK((repair_utf8(row.bytes) == row.bytes) == row.valid);
    }
}

TEST_CASE("repair puts one replacement character for each maximal subpart") {
    // The examples of the Unicode standard, table 3-8 and its text.
    CHECK(repair_utf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == "\uFFFD\uFFFD\uFFFD\uFFFDA");
    CHECK(repair_utf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") ==
          "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA");
    CHECK(repair_utf8(std::string_view("a\0b", 3)) == "a\uFFFDb");
}

TEST_CASE("repaired random bytes are well formed and stay as they are") {
    std::mt19937 random(7);  // NOLINT: the same bytes every time
    for (int round = 0; round < 500; ++round) {
        std::string bytes(random() % 64, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random() % 256);
        const std::string repaired = repair_utf8(bytes);
        CHECK(is_utf8(repaired));
        CHECK(repaired.find('\0') == std::string::npos);
        CHECK(repair_utf8(repaired) == repaired);
    }
}

TEST_CASE("decode walks a text and appending gives it back") {
    const std::string text = "a\u00DF\u2014\U0001F41F.";
    std::string back;
    std::size_t at = 0;
    for (CodePoint next = decode(text, at); next.size > 0; next = decode(text, at)) {
        append_utf8(back, next.value);
        at += next.size;
    }
    CHECK(back == text);
    CHECK(decode("\xFFz", 0).value == 0xFFFD);
    CHECK(decode("\xFFz", 0).size == 1);
}

TEST_CASE("a cut never splits a code point") {
    const std::string text = "ab\u2014cd";
    CHECK(cut_utf8(text, 2) == "ab");
    CHECK(cut_utf8(text, 3) == "ab");
    CHECK(cut_utf8(text, 4) == "ab");
    CHECK(cut_utf8(text, 5) == "ab\u2014");
    CHECK(cut_utf8(text, 99) == text);
}

TEST_CASE("code point offsets count as a scan from the start does, on both sides of a sample") {
    std::string text;
    for (int i = 0; i < 50; ++i) text += "x\u00E9\u20AC\U0001F40B";
    const CodePointOffsets offsets(text);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at <= text.size(); ++count) {
        CHECK(offsets.at(static_cast<std::uint32_t>(at)) == count);
        if (at == text.size()) break;
        at += decode(text, at).size;
    }
    CHECK(count == count_code_points(text));
}

}  // namespace
}  // namespace inquit
