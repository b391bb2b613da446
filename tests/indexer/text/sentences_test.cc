// Paragraphs and sentences.
#include "indexer/text/sentences.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace inquit {
namespace {

using Texts = std::vector<std::string>;

Texts cut(std::string_view text, const std::vector<Span>& spans) {
    Texts out;
    for (const Span span : spans) out.emplace_back(slice(text, span));
    return out;
}

Texts paragraph_texts(std::string_view text) { return cut(text, paragraphs(text)); }

Texts sentence_texts(std::string_view text) {
    return cut(text, sentences(text, make_span(0, text.size())));
}

TEST_CASE("paragraphs are divided as the writer divided them") {
    const std::string long_line(150, 'x');

    struct Row {
        std::string_view title;
        std::string text;
        Texts paragraphs;
    };

    const std::vector<Row> rows = {
        {"nothing", "", {}},
        {"only white space", " \n\u00A0\n\t", {}},
        {"blank lines", "One.\n\nTwo.\n \nThree.", {"One.", "Two.", "Three."}},
        {"CRLF", "One.\r\n\r\nTwo.\r\n", {"One.", "Two."}},
        {"carriage returns alone", "One.\r\rTwo.\rThree.", {"One.", "Two.", "Three."}},
        {"a line a paragraph",
         "One.\nTwo \u201Ctwo.\u201D\nThree.",
         {"One.", "Two \u201Ctwo.\u201D", "Three."}},
        {"long lines", long_line + "\n" + long_line + ".", {long_line, long_line + "."}},
        {"white space around a paragraph", "\n\u00A0 One. \u00A0\n", {"One."}},
        {"a list of short lines", "Cod\nHerring\nLing", {"Cod", "Herring", "Ling"}},
        {"wrapped by hand",
         "The draft would split the spring catch by boat rather than by\n"
         "flag, and would keep the northern third shut until a survey is\n"
         "finished.\n\nThe session followed a hard winter in which two trawlers had\n"
         "been seized.",
         {"The draft would split the spring catch by boat rather than by\n"
          "flag, and would keep the northern third shut until a survey is\n"
          "finished.",
          "The session followed a hard winter in which two trawlers had\nbeen seized."}},
        {"wrapped, with a long address in it",
         "The draft would split the spring catch by boat rather than by\r\n"
         "flag, and would keep the northern third shut until a survey is\r\n"
         "finished, it says at\r\n\r\n"
         "https://ledger.example/2019/04/09/world/" +
             long_line,
         {"The draft would split the spring catch by boat rather than by\r\n"
          "flag, and would keep the northern third shut until a survey is\r\n"
          "finished, it says at",
          "https://ledger.example/2019/04/09/world/" + long_line}},
        {"wrapped, paragraphs by indenting",
         "   The draft would split the spring catch by boat rather than by\n"
         "flag, and would keep the northern third shut.\n"
         "   The session followed a hard winter in which two trawlers had\n"
         "been seized by the patrol.",
         {"The draft would split the spring catch by boat rather than by\n"
          "flag, and would keep the northern third shut.",
          "The session followed a hard winter in which two trawlers had\n"
          "been seized by the patrol."}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        CHECK(paragraph_texts(row.text) == row.paragraphs);
    }
}

TEST_CASE("sentences end where they end") {
    struct Row {
        std::string_view title;
        std::string_view text;
        Texts sentences;
    };

    const std::vector<Row> rows = {
        {"two", "The net tore. Nobody spoke!", {"The net tore.", "Nobody spoke!"}},
        {"no stop at the end", "The net tore. Then", {"The net tore.", "Then"}},
        {"titles",
         "Mr. Quill met Sen. Vail and Gov. Tarn. They ate.",
         {"Mr. Quill met Sen. Vail and Gov. Tarn.", "They ate."}},
        {"initials",
         "J. T. Marr paid. K. Brandl did not.",
         {"J. T. Marr paid.", "K. Brandl did not."}},
        {"U.S. before a name", "The U.S. Senate voted.", {"The U.S. Senate voted."}},
        {"U.S. at the end",
         "He lives in the U.S. The house is old.",
         {"He lives in the U.S.", "The house is old."}},
        {"no as a word", "She said no. Then she left.", {"She said no.", "Then she left."}},
        {"no as an abbreviation", "The No. 4 mine shut.", {"The No. 4 mine shut."}},
        {"a month", "It closes Dec. 5 for good.", {"It closes Dec. 5 for good."}},
        {"a company",
         "Marr Inc. Director Lyle quit. Marr Inc. The firm is old.",
         {"Marr Inc. Director Lyle quit.", "Marr Inc.", "The firm is old."}},
        {"and I", "So did you and I. The rest slept.", {"So did you and I.", "The rest slept."}},
        {"a decimal", "It rose 3.5 percent. It fell.", {"It rose 3.5 percent.", "It fell."}},
        {"a quote inside",
         "\u201CShall we?\u201D he asked. \u201CNo.\u201D She left.",
         {"\u201CShall we?\u201D he asked.", "\u201CNo.\u201D", "She left."}},
        {"an ellipsis that goes on",
         "He waited \u2026 and went. Then \u2026",
         {"He waited \u2026 and went.", "Then \u2026"}},
        {"a closing parenthesis", "(It rained.) They went.", {"(It rained.)", "They went."}},
        {"no-break spaces", "It rained.\u00A0They went.", {"It rained.", "They went."}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        CHECK(sentence_texts(row.text) == row.sentences);
    }
}

TEST_CASE("sentences stay inside the span that was asked for") {
    const std::string_view text = "Before. One. Two. After.";
    CHECK(cut(text, sentences(text, make_span(8, 17))) == Texts{"One.", "Two."});
    CHECK(sentences(text, make_span(3, 3)).empty());
}

}  // namespace
}  // namespace inquit
