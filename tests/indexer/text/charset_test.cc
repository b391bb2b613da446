// From bytes to text: marks, declared charsets, guesses, and what is no text.
#include "indexer/text/charset.h"

#include <doctest/doctest.h>

namespace inquit {
namespace {

TEST_CASE("bytes become the text that was meant") {
    struct Row {
        std::string_view title;
        std::string_view bytes, declared, text;
    };

    using namespace std::string_view_literals;
    const Row rows[] = {
        {"ASCII", "plain", "", "plain"},
        {"UTF-8", "caf\u00E9", "", "caf\u00E9"},
        {"UTF-8 that declares something else", "caf\u00E9", "windows-1252", "caf\u00E9"},
        {"a byte order mark goes", "\xEF\xBB\xBF\u2018x\u2019", "", "\u2018x\u2019"},
        {"UTF-16, little end first", "\xFF\xFEh\0i\0\x14\x20"sv, "", "hi\u2014"},
        {"UTF-16, big end first", "\xFE\xFF\0h\0i\x20\x14"sv, "", "hi\u2014"},
        {"declared windows-1252", "\x93yes\x94", "windows-1252", "\u201Cyes\u201D"},
        {"ISO-8859-1 is read as windows-1252", "\x93yes\x94", "ISO-8859-1", "\u201Cyes\u201D"},
        {"Latin-1 with white space in its label", "caf\xE9", " latin1 ", "caf\u00E9"},
        {"ISO-8859-2", "\xB3\xF3\x64\xBC", "iso-8859-2", "\u0142\u00F3d\u017A"},
        {"Shift_JIS", "\x8B\x99", "shift_jis", "\u6F01"},
        {"KOI8-R", "\xD2\xD9\xC2\xC1", "koi8-r", "\u0440\u044B\u0431\u0430"},
        {"a charset that nobody knows", "caf\xE9 au lait", "x-none", "caf\u00E9 au lait"},
        {"declared UTF-8 with a broken byte", "caf\u00E9 \xE9!", "utf-8", "caf\u00E9 \uFFFD!"},
        {"NULs go", "a\0b"sv, "", "a\uFFFDb"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        CHECK(to_utf8(row.bytes, row.declared) == row.text);
    }
}

TEST_CASE("undeclared windows-1252 prose is guessed") {
    CHECK(to_utf8("The keeper said \x93nothing to report\x94 \x97 and that it was the "
                  "minister\x92s caf\xE9.") ==
          "The keeper said \u201Cnothing to report\u201D \u2014 and that it was the "
          "minister\u2019s caf\u00E9.");
}

TEST_CASE("a few broken bytes do not make another charset of a UTF-8 text") {
    std::string bytes;
    for (int i = 0; i < 20; ++i) bytes += "\u201CThe \u00E9tude\u201D was heard. ";
    CHECK(to_utf8(bytes + "\x92") == bytes + "\uFFFD");
}

TEST_CASE("what is no text is told from text") {
    struct Row {
        std::string_view title;
        std::string_view bytes;
        bool binary;
    };

    using namespace std::string_view_literals;
    const Row rows[] = {
        {"words", "words\r\n\twords\f"sv, false},
        {"nothing", ""sv, false},
        {"windows-1252", "\x93yes\x94"sv, false},
        {"UTF-16 with its mark", "\xFF\xFEh\0i\0"sv, false},
        {"a NUL", "words\0words"sv, true},
        {"control characters", "\x01\x02\x03 words"sv, true},
        {"a terminal's colours and bell", "\x1B[31mred\x1B[0m\a"sv, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        CHECK(looks_binary(row.bytes) == row.binary);
    }
}

}  // namespace
}  // namespace inquit
