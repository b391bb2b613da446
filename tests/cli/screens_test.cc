#include <string>

#include <doctest/doctest.h>

#include "cli/articles_text.h"
#include "cli/columns.h"
#include "cli/display.h"
#include "cli/facets_text.h"
#include "cli/quotes_text.h"
#include "cli/rows.h"
#include "cli/screen.h"

using namespace inquit;
using namespace inquit::cli;
using namespace std::chrono_literals;

namespace {

const Style plain{.width = 80, .colour = false, .home = "/home/runa"};

ArticleHit hit(const std::string& title) {
    ArticleHit out;
    out.id = "3fa1c07e00112233445566778899aabb";
    out.path = "/home/runa/news/a.txt";
    out.title = title;
    out.title_from = Provenance::headline;
    out.source = "Northern Ledger";
    out.section = "World";
    out.published = Day{2019y / 4 / 9};
    out.words = 824;
    return out;
}

QuoteHit said(const std::string& words, const Speaker& speaker, const std::string& mention) {
    QuoteHit out;
    out.quote.id = "00112233445566aa";
    out.quote.article = "3fa1c07e00112233445566778899aabb";
    out.quote.path = "/home/runa/news/a.txt";
    out.quote.content = words;
    out.quote.speaker = speaker;
    out.quote.mention = mention;
    out.quote.cue = "said";
    out.quote.source = "Northern Ledger";
    out.quote.published = Day{2019y / 4 / 9};
    return out;
}

}  // namespace

TEST_CASE("an article is its headline, where it comes from, the words found and who said them") {
    Articles answer;
    answer.total = 38;
    answer.quotes = 264;
    answer.took_ms = 6;
    answer.hits = {hit("Neighbours near a shared quota for Merrow herring")};
    answer.hits[0].snippet = {
        {"… left it with the outline of a shared herring ", false},
        {"quota", true},
        {" for the Merrow Bank, the\nshallow ground that both countries claim …", false}};
    answer.hits[0].quote =
        said("We can find a common count,", {SpeakerKind::person, "Halvar Brekk"}, "he").quote;
    answer.facets = {{Field::place, {{"Merrow Bank", 38}, {"Lirenne", 34}}, 2, 0}};
    Request request;
    request.limit = 1;
    CHECK(articles_text(answer, request, plain) ==
          "38 articles, 264 quotes in them                                             6 ms\n"
          "\n"
          " 1  Neighbours near a shared quota for Merrow herring                   3fa1c07e\n"
          "    Northern Ledger · World · 9 April 2019 · 4 min\n"
          "    … left it with the outline of a shared herring [quota] for the Merrow Bank,\n"
          "    the shallow ground that both countries claim …\n"
          "    “We can find a common count,” — Halvar Brekk (“he”)\n"
          "\n"
          "place  Merrow Bank 38  Lirenne 34\n"
          "1 of 38 shown (-n 38 for all)\n");
}

TEST_CASE("what an article does not tell is said, and then where its file is") {
    Articles answer;
    answer.total = 1;
    auto bare = hit("Herring boats wait out the closed season");
    bare.title_from = Provenance::first_sentence;
    bare.source.clear();
    bare.section.clear();
    bare.published.reset();
    bare.words = 0;
    bare.record = 12;
    answer.hits = {bare};
    const auto text = articles_text(answer, Request{}, plain);
    CHECK(text.find(" 1  (no headline) Herring boats wait out") != std::string::npos);
    CHECK(text.find("    no source · undated · ~/news/a.txt#12\n") != std::string::npos);
}

TEST_CASE("nothing of an article can steer the terminal") {
    const std::string evil = "a\x1b]0;x\a\u202Eb\u009bc";
    Articles answer;
    answer.total = 1;
    answer.hits = {hit(evil)};
    auto& first = answer.hits[0];
    first.source = first.section = evil;
    first.path = evil;
    first.snippet = {{evil, true}};
    first.quote = said(evil, {SpeakerKind::unnamed, evil}, evil).quote;
    first.id = "3fa1c07e";
    answer.facets = {{Field::speaker, {{evil, 1}}, 1, 0}};
    answer.reading = {evil, evil};
    Quotes quotes;
    quotes.total = 1;
    quotes.hits = {said(evil, {SpeakerKind::person, evil}, evil)};
    quotes.hits[0].quote.source = evil;
    Request request;
    request.filters = {{Field::speaker, evil, false}};
    Request explained = request;
    explained.explain = true;
    for (const auto& text : {articles_text(answer, explained, plain),
                             article_line(first, {Column::title, Column::path, Column::source}),
                             quotes_text(quotes, request, plain),
                             quote_line(quotes.hits[0]),
                             facets_text(answer, Times::none, plain),
                             nothing_found(answer.reading, {evil}, request)}) {
        CAPTURE(text);
        CHECK(text.find_first_of("\x1b\a") == std::string::npos);
        CHECK(text.find("\u202E") == std::string::npos);
        CHECK(text.find("\u009b") == std::string::npos);
    }
}

TEST_CASE("no line of a screen is wider than the terminal") {
    Articles answer;
    answer.total = 1200;
    answer.hits = {hit(std::string(300, 'x') + " 鰊の漁が始まる"), hit("Short")};
    answer.hits[0].source = std::string(200, 's');
    answer.facets = {{Field::speaker, {{"Halvar Brekk", 380}, {std::string(90, 'z'), 20}}, 5, 0}};
    Quotes quotes;
    quotes.total = 1;
    quotes.hits = {said("A word " + std::string(200, 'y'),
                        {SpeakerKind::person, std::string(100, 'n')},
                        "the very long description of a minister")};
    for (const unsigned width : {40U, 80U, 120U}) {
        const Style style{.width = width, .colour = width == 120, .home = ""};
        for (const auto& text :
             {articles_text(answer, Request{}, style), quotes_text(quotes, Request{}, style)}) {
            for (std::size_t at = 0; at < text.size();) {
                const auto end = text.find('\n', at);
                CAPTURE(text.substr(at, end - at));
                CHECK(display_width(text.substr(at, end - at)) <= width);
                at = end + 1;
            }
        }
    }
}

TEST_CASE("a quote names its speaker as the article does where that is another word") {
    Quotes answer;
    answer.total = 2;
    answer.hits = {said("We have never cut a net", {SpeakerKind::person, "Halvar Brekk"}, "he"),
                   said("The draft was fair", {SpeakerKind::unnamed, "a delegate"}, "a delegate")};
    answer.hits[0].content = {{"We have never cut a ", false}, {"net", true}};
    const auto text = quotes_text(answer, Request{}, plain);
    CHECK(
        text.find(
            "“We have never cut a [net]”\n"
            "    Halvar Brekk · “he” said             Northern Ledger, 9 April 2019  3fa1c07e\n") !=
        std::string::npos);
    CHECK(
        text.find(
            "“The draft was fair”\n"
            "    a delegate (unnamed) · said          Northern Ledger, 9 April 2019  3fa1c07e\n") !=
        std::string::npos);
}

TEST_CASE("reported speech has no marks around it") {
    Quotes answer;
    answer.total = 1;
    answer.hits = {
        said("that the nets were lawful", {SpeakerKind::person, "Halvar Brekk"}, "Brekk")};
    answer.hits[0].quote.kind = QuoteKind::indirect;
    CHECK(quotes_text(answer, Request{}, plain).find("\nthat the nets were lawful\n") !=
          std::string::npos);
    CHECK(quote_line(answer.hits[0]) ==
          "3fa1c07e\t2019-04-09\tNorthern Ledger\tHalvar Brekk\tthat the nets were lawful\n");
}

TEST_CASE("tables stand side by side where there is room") {
    Articles answer;
    answer.total = 60;
    answer.facets = {
        {Field::speaker, {{"Halvar Brekk", 38}, {"Ines Corbel", 19}, {"Odile Tavernay", 1}}, 46, 0},
        {Field::place, {{"Merrow Bank", 52}}, 1, 0}};
    CHECK(facets_text(answer, Times::none, plain) ==
          "60 articles\n"
          "\n"
          "speaker                                place\n"
          "  Halvar Brekk    38 ██████████████      Merrow Bank  52 ██████████████\n"
          "  Ines Corbel     19 ███████\n"
          "  Odile Tavernay   1 █\n"
          "  (43 more)\n");
    const auto narrow =
        facets_text(answer, Times::none, {.width = 50, .colour = false, .home = ""});
    CHECK(narrow.find("\n\nplace\n") != std::string::npos);
}

TEST_CASE("a long row of empty months is one line") {
    Articles answer;
    answer.total = 4;
    answer.months = {
        {2019y / 1, 2}, {2019y / 2, 0}, {2019y / 3, 0}, {2019y / 4, 0}, {2019y / 5, 1}};
    answer.undated = 1;
    CHECK(facets_text(answer, Times::months, plain) ==
          "4 articles\n"
          "\n"
          "month\n"
          "  2019-01  2 ██████████████\n"
          "  …\n"
          "  2019-05  1 ███████\n"
          "  undated  1 ███████\n");
}

TEST_CASE("dates are counted as fits their span, with what is undated apart") {
    Articles answer;
    answer.total = 4;
    answer.date_step = DateStep::day;
    answer.dates = {{Day{2019y / 4 / 9}, 2}, {Day{2019y / 4 / 10}, 1}};
    answer.undated = 1;
    CHECK(facets_text(answer, Times::fitting, plain) ==
          "4 articles\n"
          "\n"
          "day\n"
          "  2019-04-09  2 ██████████████\n"
          "  2019-04-10  1 ███████\n"
          "  undated     1 ███████\n");
    CHECK(facet_csv(answer, Times::fitting) ==
          "field,value,count\r\nday,2019-04-09,2\r\nday,2019-04-10,1\r\nundated,,1\r\n");
    answer.date_step = DateStep::year;
    answer.dates = {{Day{2019y / 1 / 1}, 3}};
    CHECK(facet_rows(answer, Times::fitting) == "year\t2019\t3\nundated\t\t1\n");
}

TEST_CASE("lines have the columns of the contract, or those asked for") {
    const auto first = hit("Two\nlines\tand a tab");
    auto second = hit("Second");
    second.published.reset();
    second.source.clear();
    CHECK(article_line(first, {}) ==
          "3fa1c07e\t2019-04-09\tNorthern Ledger\tTwo lines and a tab\n");
    CHECK(article_line(second, {}) == "3fa1c07e\t\t\tSecond\n");
    CHECK(article_line(second, {Column::source, Column::words}) == "\t824\n");
}

TEST_CASE("csv of counts quotes its cells") {
    Articles answer;
    answer.facets = {{Field::organisation, {{"Union, Merrow", 3}}, 1, 0}};
    CHECK(facet_csv(answer, Times::none) ==
          "field,value,count\r\norganisation,\"Union, Merrow\",3\r\n");
}

TEST_CASE("rows of csv begin with their names, have whole ids and no formulas") {
    Rows rows({.format = Format::csv, .columns = {Column::id, Column::title}});
    CHECK(rows.opening(Results::articles) == "id,title\r\n");
    CHECK(rows(hit("=SUM(A1), a title")) ==
          "3fa1c07e00112233445566778899aabb,\"'=SUM(A1), a title\"\r\n");
    const Rows marked({.format = Format::csv, .columns = {Column::id}, .byte_order_mark = true});
    CHECK(marked.opening(Results::articles) == "\xEF\xBB\xBFid\r\n");
}

TEST_CASE("paths are bytes, each file once in a row, and may end with NUL") {
    auto third = hit("c");
    third.path = "/news/caf\xe9\n.txt";
    Rows paths({.format = Format::paths, .columns = {}, .nul = true});
    CHECK(paths.opening(Results::articles).empty());
    CHECK(paths(hit("a")) == std::string("/home/runa/news/a.txt\0", 22));
    CHECK(paths(hit("b")).empty());
    CHECK(paths(third) == std::string("/news/caf\xe9\n.txt\0", 16));
    CHECK(paths(hit("a")).size() == 22);
    Rows ids({.format = Format::ids});
    CHECK(ids(hit("a")).size() == 33);
}

TEST_CASE("nothing found says what would be, and what stood in the way") {
    Request request;
    CHECK(nothing_found({"quotum", ""}, {"quota", "quotas"}, request) ==
          "Nothing found for: quotum\n  nearest words here: quota, quotas      filters in use: "
          "none\n");
    request.filters = {{Field::speaker, "brekk", false}, {Field::organisation, "union", true}};
    request.from = Day{2019y / 4 / 1};
    CHECK(nothing_found({"", ""}, {}, request) ==
          "Nothing found\n  filters in use: speaker “brekk”, not org “union”, from 2019-04-01\n");
}

TEST_CASE("the end of a page says how to see more") {
    Request request;
    request.limit = 10;
    CHECK(shown_of(10, 10, request).empty());
    CHECK(shown_of(38, 10, request) == "10 of 38 shown (-n 38 for all)\n");
    CHECK(shown_of(4212, 10, request) == "1 to 10 of 4,212 (--page 2 for more)\n");
    request.offset = 30;
    CHECK(shown_of(38, 8, request) == "31 to 38 of 38\n");
    request.offset = 90;
    CHECK(shown_of(38, 0, request) == "none of 38 on page 10\n");
}
