// Markdown: nothing out of an article is markup.
#include "searcher/markdown.h"

#include <doctest/doctest.h>

using namespace inquit;
using namespace std::chrono_literals;

TEST_CASE("marks of Markdown and HTML in a text are escaped, and it is one line") {
    CHECK(escape_markdown("*a* [b](c) <img src=x> `d` _e_ ~f~ | &lt; \\ !") ==
          "\\*a\\* \\[b\\](c) \\<img src=x\\> \\`d\\` \\_e\\_ \\~f\\~ \\| \\&lt; \\\\ \\!");
    CHECK(escape_markdown("two\r\n\r\n# lines\u2028x") == "two \\# lines x");
    CHECK(escape_markdown("a\x1b[31mb") == "a \\[31mb");
}

TEST_CASE("an article is an item with its place, its day and its id") {
    ArticleHit hit;
    hit.id = "3fa1c07e";
    hit.title = "1. Quota [up]";
    hit.url = "https://ledger.example/a>b";
    hit.source = "Northern *Ledger*";
    hit.section = "World";
    hit.author = "Mattis Orlund";
    hit.published = Day{2019y / 4 / 9};
    hit.snippet = {{"a common herring ", false}, {"quota", true}, {" and more", false}};
    CHECK(markdown(hit) ==
          "- **[1. Quota \\[up\\]](<https://ledger.example/a%3Eb>)**, *Northern \\*Ledger\\**, "
          "9 April 2019, World, by Mattis Orlund `3fa1c07e`\n"
          "\n  > a common herring **quota** and more\n\n");
}

TEST_CASE("only an address of the web becomes a link") {
    ArticleHit hit;
    hit.title = "x";
    for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "", " https"}) {
        CAPTURE(url);
        hit.url = url;
        CHECK(markdown(hit).starts_with("- **x**"));
    }
}

TEST_CASE("a quote is an item with who says it") {
    QuoteHit hit;
    hit.quote.id = "aabb";
    hit.quote.title = "Neighbours";
    hit.quote.content = "one _ledger_";
    hit.quote.speaker = {SpeakerKind::person, "Ilse Varnholt"};
    CHECK(markdown(hit) ==
          "- **Ilse Varnholt:** “one \\_ledger\\_” — **Neighbours**, undated `aabb`\n\n");
}
