// Saved pages: what is text, what is a part, what is neither, and what the page says about itself.
#include "indexer/article/html.h"

#include <doctest/doctest.h>

#include "tests/indexer/article/scratch.h"

namespace inquit {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view fixtures = INQUIT_SOURCE_DIR "/tests/fixtures/article/";

constexpr std::string_view paragraph =
    "<p>An eel of some four kilos was found on Thursday in the tower, where it had, in the words "
    "of the sexton, no "
    "business whatever, and rang the bell.</p>";

Article only(const Outcome& outcome) {
    REQUIRE(outcome.articles.size() == 1);
    CHECK(outcome.problems.empty());
    return outcome.articles.front();
}

// A page with that head and a little text.
Article page(const std::string& head, const std::string& body = std::string(paragraph)) {
    return only(read_bytes(
        "page.html",
        "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>"));
}

TEST_CASE(
    "a page gives its article, with captions and byline as parts, and nothing from around it") {
    const Article article = only(read_all(std::string(fixtures) + "plain-page.html"));
    CHECK(article.title == "The eel that rang twice");
    CHECK(day_of(article) == "2021-03-04");
    CHECK(article.source == "Skarrow Evening Post");
    CHECK(article.section == "Local");
    CHECK(article.author == "Hedda Moss");
    CHECK(article.url == "https://post.example/2021/03/04/eel");
    CHECK(article.language == "en");
    CHECK(article.body ==
          "By Hedda Moss\n\n"
          "The eel, before. (Photo by Tor Skage)\n\n"
          "SKARROW \u2014 An eel of some four kilos was found on Thursday in the bell tower of St. "
          "Hild\u2019s, where it had, "
          "in the words of the sexton, \u201Cno business whatever.\u201D\n\n"
          "It rang the small bell at six and again, with more conviction, at ten past. The bell "
          "had been silent since "
          "the war.\n\n"
          "\u201CI have heard worse,\u201D said the organist, Berit Aal, who was asked to say "
          "something and did.\n\n"
          "A question of ladders\n\n"
          "How it climbed is not known. The tower has ninety-one steps,\nand most of them are "
          "dry.\n\n"
          "The eel was returned to the harbour by bucket.\n\n"
          "Additional reporting by Tor Skage");
    CHECK(parts_of(article) == Texts{"byline: By Hedda Moss",
                                     "caption: The eel, before. (Photo by Tor Skage)",
                                     "dateline: SKARROW \u2014",
                                     "contributors: Additional reporting by Tor Skage"});
}

TEST_CASE("a page says in many ways what it is") {
    struct Row {
        std::string_view title, head;
    };

    for (
        const Row& row :
        {Row{"JSON-LD",
             R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Eel rings","datePublished":
              "2021-03-04T08:00:00Z","author":[{"@type":"Person","name":"Hedda Moss"}],"publisher":{"name":"Post"},
              "articleSection":["Local","Eels"],"mainEntityOfPage":{"@id":"https://post.example/eel"}}</script>)"},
         Row{"JSON-LD in a graph",
             R"(<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"No"},{"@type":["ReportageNewsArticle"],
              "headline":"Eel rings","datePublished":"2021-03-04","author":{"name":"Hedda Moss"},"publisher":
              {"name":"Post"},"articleSection":"Local","url":"https://post.example/eel"}]}</script>)"},
         Row{"JSON-LD in a list, badly written",
             "<script "
             "type='application/ld+json'>/*<![CDATA[*/"
             "[{\"@type\":\"Article\",\"headline\":\"Eel\nrings\",\"datePublished\":"
             "\"2021-03-04\",\"author\":\"Hedda "
             "Moss\",\"publisher\":\"Post\",\"articleSection\":\"Local\",\"url\":"
             "\"https://post.example/eel\"}]/*]]>*/</script>"},
         Row{"OpenGraph",
             R"(<meta property="og:title" content="Eel rings"><meta property="og:site_name" content="Post"><meta
              property="article:published_time" content="2021-03-04T08:00"><meta property="article:author" content="Hedda
              Moss"><meta property="article:section" content="Local"><meta property="og:url"
              content="https://post.example/eel">)"},
         Row{"Dublin Core",
             R"(<meta name="DC.title" content="Eel rings"><meta name="dc.publisher" content="Post"><meta name="dc.date.issued"
              content="2021-03-04"><meta name="dc.creator" content="Hedda Moss"><meta name="section" content="Local"><link
              rel="canonical" href="https://post.example/eel">)"},
         Row{"citation metas",
             R"(<meta name="citation_title" content="Eel rings"><meta name="citation_journal_title" content="Post"><meta
              name="citation_publication_date" content="2021/03/04"><meta name="citation_author" content="Hedda Moss"><meta
              name="section" content="Local"><link rel="canonical" href="https://post.example/eel">)"},
         Row{"Parse.ly and Sailthru",
             R"(<meta name="parsely-title" content="Eel rings"><meta name="application-name" content="Post"><meta
              name="parsely-pub-date" content="2021-03-04T08:00:00Z"><meta name="sailthru.author" content="Hedda Moss"><meta
              name="parsely-section" content="Local"><meta name="parsely-link" content="https://post.example/eel">)"}}) {
        CAPTURE(row.title);
        const Article article = page(std::string(row.head));
        CHECK(article.title == "Eel rings");
        CHECK(article.title_from == Provenance::headline);
        CHECK(day_of(article) == "2021-03-04");
        CHECK(article.date_from == Provenance::metadata);
        CHECK(article.source == "Post");
        CHECK(article.source_from == Provenance::metadata);
        CHECK(article.author == "Hedda Moss");
        CHECK(article.section == "Local");
        CHECK(article.url == "https://post.example/eel");
    }
}

TEST_CASE("elements say what metas do not") {
    const Article article = page("<title>Eel rings - Post</title>",
                                 "<h1>Eel rings</h1><span itemprop='author'><a rel='author'>Hedda "
                                 "Moss</a></span><time class='published' "
                                 "datetime='2021-03-04'>yesterday</time>" +
                                     std::string(paragraph));
    CHECK(article.title == "Eel rings");
    CHECK(article.author == "Hedda Moss");
    CHECK(day_of(article) == "2021-03-04");
    CHECK(page("<!-- saved from url=(0031)https://www.post.example/eel -->").source ==
          "post.example");
    CHECK(page("<link rel='canonical' "
               "href='https://web.archive.org/web/2021/https://post.example/2021/03/04/eel'>")
              .source == "post.example");
}

TEST_CASE("the site's name is no part of the headline") {
    struct Row {
        std::string_view title, head, body, headline;
    };

    for (const Row& row :
         {Row{"behind a bar",
              "<title>Eel rings | Skarrow Post</title><meta property='og:site_name' "
              "content='Skarrow Post'>",
              "",
              "Eel rings"},
          Row{"in og:title",
              "<meta property='og:title' content='Eel rings - Skarrow Post'><meta "
              "property='og:site_name' content='Skarrow Post'>",
              "",
              "Eel rings"},
          Row{"a short name nobody states",
              "<title>The eel that rang the bell twice | Post</title>",
              "",
              "The eel that rang the bell twice"},
          Row{"a dash of its own",
              "<title>Eel rings \u2013 and rings again | Post</title><meta property='og:site_name' "
              "content='Post'>",
              "",
              "Eel rings \u2013 and rings again"},
          Row{"the heading is the site's name",
              "<title>Eel rings | Post</title><meta property='og:site_name' content='Post'>",
              "<h1>Post</h1>",
              "Eel rings"},
          Row{"a heading that the title repeats",
              "<title>Eel rings and how | A Post About Everything Under The Sun</title>",
              "<h1>Menu</h1><h1>Eel rings and how</h1>",
              "Eel rings and how"},
          Row{"escaped twice",
              "<meta property='og:title' content='Eel &amp;amp; bell'>",
              "",
              "Eel & bell"}}) {
        CAPTURE(row.title);
        CHECK(page(std::string(row.head), std::string(row.body) + std::string(paragraph)).title ==
              row.headline);
    }
}

TEST_CASE("a page without a headline is named by its first sentence") {
    const Article article = page("", std::string(paragraph) + "<p>It went home.</p>");
    CHECK(article.title.starts_with("An eel of some four kilos"));
    CHECK(article.title_from == Provenance::first_sentence);
}

TEST_CASE("text in divisions with line breaks is read in paragraphs") {
    const std::string words =
        "It rang the small bell at six and again, with more conviction, at ten past, and nobody "
        "came to see.";
    const Article article =
        page("<title>Eel</title>",
             "<div class=menu><a href=a>One</a> <a href=b>Two</a></div><div><h2>Eel</h2>" + words +
                 "<br><br>" + words + "<br>And <b>so</b> on.<div>ad</div></div>");
    CHECK(article.body == words + "\n\n" + words + "\nAnd so on.\n\nad");
}

TEST_CASE("an article cut into sections is put together") {
    std::string body = "<main>";
    for (int section = 0; section < 3; ++section)
        body += "<div class='chunk'><div class='grid'>" + std::string(paragraph) +
                "</div></div><div class='ad'>ad</div>";
    const Article article = page("", body + "</main>");
    std::size_t found = 0;
    for (std::size_t at = article.body.find("An eel"); at != std::string::npos;
         at = article.body.find("An eel", at + 1))
        ++found;
    CHECK(found == 3);
}

TEST_CASE("a declared charset is read, no-break spaces stay") {
    const std::string body =
        "<p>Odo\xA0"
        "Bramhall said \x93yes\x94 in the caf\xE9, and the others, who had been there since noon, "
        "said so too.</p>";
    const Article article =
        page("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>", body);
    CHECK(article.body ==
          "Odo\u00A0Bramhall said \u201Cyes\u201D in the caf\u00E9, and the others, who had been "
          "there since noon, said so too.");
}

TEST_CASE("the language of the text counts more than what the template says") {
    const Outcome outcome =
        read_bytes("page.html",
                   "<html lang='en-GB'><body><p>Der Hafen war nach dem Sturm ruhig, und die "
                   "Fischer zählten die Boote, die zurückgekommen waren.</p></body></html>");
    CHECK(only(outcome).language == "de");
}

TEST_CASE("HTML inside other files is text without choosing") {
    const HtmlText text = html_fragment(
        "<p>One &amp; two.</p><figure><img><figcaption>A "
        "boat.</figcaption></figure><p>Three<br/>four.</p><script>x</script>");
    CHECK(text.body == "One & two.\n\nA boat.\n\nThree\nfour.");
    REQUIRE(text.parts.size() == 1);
    CHECK(slice(text.body, text.parts[0].span) == "A boat.");
    CHECK(has_tags("He said <b>no</b>."));
    CHECK(has_tags("line<br>line"));
    CHECK_FALSE(has_tags("3 < 4 and 5 > 4"));
    CHECK_FALSE(has_tags("write to <moss@post.example>"));
}

TEST_CASE("a page that would take minutes to parse is refused") {
    std::string attributes = "<html><body><p ";
    for (int i = 0; i < 2000; ++i) attributes += "a" + std::to_string(i) + "=1 ";
    const Outcome outcome = read_bytes("page.html", attributes + ">x</p></body></html>");
    CHECK(outcome.articles.empty());
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].why == "HTML with more than 1000 attributes in one tag");
    std::string tags = "<html><body>";
    for (int i = 0; i < 500'001; ++i) tags += "<a>";
    CHECK(read_bytes("page.html", tags).problems.at(0).why == "HTML of more than 500000 tags");
}

TEST_CASE("a page nested without end is read as deep as it makes sense") {
    std::string deep = "<html><body>";
    for (int i = 0; i < 100'000; ++i) deep += "<div>";
    const Outcome outcome = read_bytes("page.html", deep + std::string(paragraph));
    CHECK(outcome.articles.size() + outcome.problems.size() == 1);
}

TEST_CASE("a page without text is a problem") {
    const Outcome outcome = read_bytes("page.html", "<html><body><img src=a.png></body></html>");
    CHECK(outcome.articles.empty());
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].why == "no text");
}

}  // namespace
}  // namespace inquit
