// Markdown: front matter, and the text without its marks.
#include <doctest/doctest.h>

#include "tests/indexer/article/scratch.h"

namespace inquit {
namespace {

using Texts = std::vector<std::string>;

Article only(const Outcome& outcome) {
    REQUIRE(outcome.articles.size() == 1);
    CHECK(outcome.problems.empty());
    return outcome.articles.front();
}

Article read_markdown_file(std::string_view text) { return only(read_bytes("story.md", text)); }

TEST_CASE("front matter says what it says, in YAML and in TOML") {
    struct Row {
        std::string_view title, text;
    };

    for (const Row& row : {
             Row{"plain YAML",
                 "---\ntitle: What came down the Aldra\ndate: 2018-10-21\nauthor: Perrin "
                 "Tull\nsource: The Lock-Keeper\nsection: Canal\nlang: en\n---\nIt came.\n"},
             Row{"quoted, with comments",
                 "---\n# a note\ntitle: \"What came down the Aldra\" # here\ndate: "
                 "'2018-10-21'\nauthor: \"Perrin Tull\"\nsource: The Lock-Keeper # ours\nsection: "
                 "'Canal'\nlang: en\n---\nIt came.\n"},
             Row{"strings over several lines",
                 "---\ntitle: \"What came\\\n  \\ down\n  the Aldra\"\ndate: 2018-10-21 "
                 "10:00:00-04:00\nauthor: >\n  Perrin\n  Tull\nsource: The\n  "
                 "Lock-Keeper\nsection: Canal\nlang: en\n...\nIt came.\n"},
             Row{"lists",
                 "---\ntitle: What came down the Aldra\ndate: October 21, 2018\nauthors:\n  - "
                 "Perrin Tull\ncategories: [Canal, \"Water, high\"]\nsource: The "
                 "Lock-Keeper\nlang: en\ntags:\n- x\n---\nIt came.\n"},
             Row{"members",
                 "---\ntitle: What came down the Aldra\ndate: 2018-10-21\nauthor:\n  name: Perrin "
                 "Tull\n  mail: x\nsource: The Lock-Keeper\nsection: Canal\nlang: en\n---\nIt "
                 "came.\n"},
             Row{"CRLF and a mark",
                 "\xEF\xBB\xBF---\r\ntitle: What came down the Aldra\r\ndate: "
                 "2018-10-21\r\nauthor: Perrin Tull\r\nsource: The Lock-Keeper\r\nsection: "
                 "Canal\r\nlang: en\r\n---\r\nIt came.\r\n"},
             Row{"TOML",
                 "+++\ntitle = \"What came down the Aldra\"\ndate = 2018-10-21T10:00:00Z\nauthors "
                 "= ['Perrin Tull']\nsource = \"The Lock-Keeper\"\nlang = 'en'\nsection = "
                 "\"Canal\"\n[extra]\nx = 1\n+++\nIt came.\n"},
         }) {
        CAPTURE(row.title);
        const Article article = read_markdown_file(row.text);
        CHECK(article.title == "What came down the Aldra");
        CHECK(day_of(article) == "2018-10-21");
        CHECK(article.date_from == Provenance::metadata);
        CHECK(article.author == "Perrin Tull");
        CHECK(article.source == "The Lock-Keeper");
        CHECK(article.section == "Canal");
        CHECK(article.language == "en");
        CHECK(article.body == "It came.");
    }
}

TEST_CASE("front matter that never ends, or is none, is text") {
    CHECK(read_markdown_file("---\ntitle: x\n\nIt came.\n").body.find("It came.") !=
          std::string::npos);
    CHECK(read_markdown_file("It came.\n\n---\n\nIt went.\n").body == "It came.\n\nIt went.");
}

TEST_CASE("marks go and words stay") {
    struct Row {
        std::string_view title, markdown, body;
    };

    for (const Row& row : {
             Row{"emphasis",
                 "\u201CIt\u2019s *my* **boat**,\u201D she `said`.",
                 "\u201CIt\u2019s my boat,\u201D she said."},
             Row{"links",
                 "The [Water Board](https://board.example/a_b) wrote.",
                 "The Water Board wrote."},
             Row{"wrapped lines",
                 "One line\nand its end.\n\nTwo.",
                 "One line and its end.\n\nTwo."},
             Row{"a hard break", "One  \ntwo.", "One\ntwo."},
             Row{"two hard breaks", "One  \n  \ntwo.", "One\n\ntwo."},
             Row{"an indented paragraph", "    It rained, and\nrained.", "It rained, and rained."},
             Row{"lists", "- One\n- Two\n\n1. Three", "One\n\nTwo\n\nThree"},
             Row{"a quotation", "> It rained.\n\nYes.", "It rained.\n\nYes."},
             Row{"headings", "It rained.\n\n## Then\n\nYes.", "It rained.\n\nThen\n\nYes."},
             Row{"entities", "Cod &amp; ling &#8211; &copy;", "Cod & ling \u2013 \u00A9"},
             Row{"escapes", "\\*\\*\\*\n\nYes.", "***\n\nYes."},
             Row{"HTML",
                 "It <b>rained</b>.\n\n<div><p>One &amp; two.</p><p>Three.</p></div>\n\nYes.",
                 "It rained.\n\nOne & two.\n\nThree.\n\nYes."},
             Row{"a table", "| a | b |\n|---|---|\n| c | d |", "a b\n\nc d"},
         }) {
        CAPTURE(row.title);
        CHECK(read_markdown_file(row.markdown).body == row.body);
    }
}

TEST_CASE("the first heading is the headline where front matter has none") {
    const Article article = read_markdown_file("# What *came* down\n\nIt came.\n");
    CHECK(article.title == "What came down");
    CHECK(article.title_from == Provenance::headline);
    CHECK(article.body == "It came.");
    CHECK(read_markdown_file("---\ntitle: What came down\n---\n# What came down\n\nIt came.\n")
              .body == "It came.");
    CHECK(read_markdown_file(
              "---\ntitle: High water\n---\n# What came down\n\n![A cat](c.jpg)\n\nIt came.\n")
              .body == "What came down\n\nA cat\n\nIt came.");
    CHECK(read_markdown_file("It came.\n").title_from == Provenance::first_sentence);
}

TEST_CASE("a picture's words are a caption where they stand alone") {
    const Article article = read_markdown_file(
        "# Water\n\n![A cat on a haystack](cat.jpg)\n\nIt came ![x](y.png)by water.\n");
    CHECK(article.body == "A cat on a haystack\n\nIt came by water.");
    CHECK(parts_of(article) == Texts{"caption: A cat on a haystack"});
}

}  // namespace
}  // namespace inquit
