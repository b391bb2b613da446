#include "cli/display.h"

#include <string>

#include <doctest/doctest.h>

#include "indexer/text/utf8.h"

using namespace inquit;
using namespace inquit::cli;

TEST_CASE("what could steer a terminal is shown as U+FFFD") {
    struct Row {
        std::string title, text, shown;
    };

    const Row rows[] = {
        {"escape", "a\x1b[31mb", "a\uFFFD[31mb"},
        {"bell and NUL", std::string{"a\a\0b", 4}, "a\uFFFD\uFFFDb"},
        {"delete", "a\x7f", "a\uFFFD"},
        {"C1 as UTF-8", "a\u009b31mb", "a\uFFFD31mb"},
        {"C1 as a bare byte",
         "a\x9b"
         "b",
         "a\uFFFDb"},
        {"right-to-left override", "a\u202Eb", "a\uFFFDb"},
        {"isolates", "\u2066a\u2069", "\uFFFDa\uFFFD"},
        {"line separator", "a\u2028b", "a\uFFFDb"},
        {"line end in a file name", "a\nb", "a\uFFFDb"},
        {"ill-formed UTF-8", "caf\xe9.txt", "caf\uFFFD.txt"},
        {"letters of all kinds stay",
         "é 鰊 \u05E9 👍🏽 a\u0301",
         "é 鰊 \u05E9 👍🏽 a\u0301"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.title);
        CHECK(printable(row.text) == row.shown);
    }
}

TEST_CASE("a title of several lines becomes one line") {
    CHECK(one_line("  Herring\r\n\tboats \n wait\u2028here ") == "Herring boats wait here");
    CHECK(one_line("a\x1b]0;x\a") == "a\uFFFD]0;x\uFFFD");
}

TEST_CASE("a text of several lines keeps its line ends") {
    CHECK(printable_lines("one\n\ntwo\tthree\x1b") == "one\n\ntwo three\uFFFD");
}

TEST_CASE("width is what a terminal takes") {
    struct Row {
        std::string text;
        unsigned width;
    };

    const Row rows[] = {
        {"", 0},
        {"quota", 5},
        {"José", 4},
        {"Jose\u0301", 4},
        {"鰊の漁", 6},
        {"ﬁsh", 3},
        {"“a”—b", 5},
        {"한국", 4},
        {"👍", 2},
        {"a\u200Bb", 2},
        {"\x1b[1mb\x1b[0m", 1},
        {"ＡＢ", 4},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(display_width(row.text) == row.width);
    }
}

TEST_CASE("a cut leaves room for its mark") {
    CHECK(fit("Herring boats", 20) == "Herring boats");
    CHECK(fit("Herring boats", 13) == "Herring boats");
    CHECK(fit("Herring boats", 12) == "Herring boa…");
    CHECK(fit("Herring boats", 9) == "Herring…");
    CHECK(fit("鰊の漁", 5) == "鰊の…");
    CHECK(fit("鰊の漁", 4) == "鰊…");
    CHECK(fit("abc", 0).empty());
    CHECK(fit("\x1b[1mHerring\x1b[0m", 4) == "\x1b[1mHer…\x1b[0m");
}

TEST_CASE("two ends of a line") {
    CHECK(at_edges("left", "id", 10) == "left    id");
    CHECK(at_edges("a long headline", "id", 10) == "a lon…  id");
    CHECK(at_edges("left", "", 10) == "left");
    CHECK(display_width(at_edges("鰊の漁が始まる", "3fa1c07e", 20)) == 20);
}

TEST_CASE("lines break at spaces and keep their margins") {
    CHECK(wrap("one two three", {.width = 9}) == "one two\nthree\n");
    CHECK(wrap("one two three", {.width = 10, .indent = 2, .first_indent = 0}) ==
          "one two\n  three\n");
    CHECK(wrap("one", {.width = 20, .indent = 2, .first_indent = 4}) == "    one\n");
    CHECK(wrap("one\n\ntwo", {.width = 20, .indent = 2, .first_indent = 2}) == "  one\n\n  two\n");
    CHECK(wrap("", {.width = 20}) == "\n");
    CHECK(wrap("a  b", {.width = 20}) == "a b\n");
}

TEST_CASE("a word longer than the line is cut") {
    CHECK(wrap("abcdefghijkl", {.width = 8}) == "abcdefgh\nijkl\n");
    CHECK(wrap("x abcdefghijkl", {.width = 8}) == "x\nabcdefgh\nijkl\n");
}

TEST_CASE("wide characters break anywhere, a long dash after itself") {
    CHECK(wrap("鰊の漁が始まる", {.width = 8}) == "鰊の漁が\n始まる\n");
    CHECK(wrap("London—Officials", {.width = 10}) == "London—\nOfficials\n");
}

TEST_CASE("a no-break space does not break") {
    CHECK(wrap("one 10\u00A0boats", {.width = 9}) == "one\n10\u00A0boats\n");
}

TEST_CASE("a colour is closed at the end of a line and opened on the next") {
    CHECK(wrap("a \x1b[1mbold words\x1b[0m end", {.width = 8}) ==
          "a \x1b[1mbold\x1b[0m\n\x1b[1mwords\x1b[0m\nend\n");
}

TEST_CASE("no line of a wrapped text is wider than asked for") {
    const std::string text =
        "Ferrymen of Ullenby 鰊の漁が始まる “Nobody on this quay was asked,” said Ines "
        "Corbel—quietly—of "
        "the Merrow Fishers’ Union, averylongwordthatfitsnowhereatallandmustbecut a\u0301e\u0301.";
    for (unsigned width = 8; width < 60; ++width) {
        CAPTURE(width);
        std::string joined;
        const auto lines = wrap(text, {.width = width});
        for (std::size_t at = 0; at < lines.size();) {
            const auto end = lines.find('\n', at);
            const auto line = lines.substr(at, end - at);
            CHECK(display_width(line) <= width);
            CHECK(is_utf8(line));
            at = end + 1;
        }
    }
}
