// JSON and JSON Lines: the names that crawlers use, and files that are not as they should be.
#include <doctest/doctest.h>

#include "indexer/article/json_scan.h"
#include "tests/indexer/article/scratch.h"

namespace inquit {
namespace {

using Texts = std::vector<std::string>;

Article only(const Outcome& outcome) {
    REQUIRE(outcome.articles.size() == 1);
    CHECK(outcome.problems.empty());
    return outcome.articles.front();
}

Texts whys(const Outcome& outcome) {
    Texts all;
    for (const Problem& problem : outcome.problems) all.push_back(problem.why);
    return all;
}

Texts titles(const Outcome& outcome) {
    Texts all;
    for (const Article& article : outcome.articles) all.push_back(article.title);
    return all;
}

TEST_CASE("the fields of the common crawlers are known") {
    struct Row {
        std::string_view title, json;
    };

    for (const Row&
             row : {
                 Row{"plain",
                     R"({"title":"Eel rings","text":"It rang.","date":"2021-03-04","source":"Post","author":"Hedda Moss","section":"Local","url":"https://post.example/eel","id":"e1","language":"en"})"},
                 Row{"news-please",
                     R"({"title":"Eel rings","maintext":"It rang.","date_publish":"2021-03-04 08:00:00","date_download":"2022-01-01","source_domain":"Post","authors":["Hedda Moss"],"category":"Local","url":"https://post.example/eel","language":"en","id":"e1"})"},
                 Row{"newspaper3k",
                     R"({"title":"Eel rings","text":"It rang.","publish_date":"2021-03-04T08:00:00","source_url":"https://post.example/eel","publication":"Post","authors":["Hedda Moss"],"section":"Local","meta_lang":"xx","lang":"en","uuid":"e1"})"},
                 Row{"trafilatura",
                     R"({"title":"Eel rings","text":"It rang.","raw_text":"no","date":"2021-03-04","hostname":"post.example","sitename":"Post","author":"Hedda Moss","categories":["Local"],"source":"Post","url":"https://post.example/eel","language":"en","id":"e1"})"},
                 Row{"NewsAPI",
                     R"({"source":{"id":null,"name":"Post"},"author":"Hedda Moss","title":"Eel rings","url":"https://post.example/eel","publishedAt":"2021-03-04T08:00:00Z","content":"It rang.","category":"Local","language":"en","id":"e1"})"},
                 Row{"Guardian",
                     R"({"id":"e1","webTitle":"Eel rings","webPublicationDate":"2021-03-04T08:00:00Z","sectionName":"Local","webUrl":"https://post.example/eel","fields":{"bodyText":"It rang.","byline":"Hedda Moss","publication":"x"},"publication":"Post","lang":"en"})"},
                 Row{"New York Times",
                     R"({"_id":"e1","headline":{"main":"Eel rings","kicker":"no"},"byline":{"original":"By Hedda Moss"},"pub_date":"2021-03-04T08:00:00+0000","section_name":"Local","web_url":"https://post.example/eel","source":"Post","body":"It rang.","language":"en"})"},
                 Row{"schema.org",
                     R"({"@type":"NewsArticle","headline":"Eel rings","articleBody":"It rang.","datePublished":"2021-03-04","author":[{"@type":"Person","name":"Hedda Moss"}],"publisher":{"name":"Post"},"articleSection":"Local","url":"https://post.example/eel","inLanguage":"en-GB","identifier":"e1"})"},
                 Row{"WordPress", R"({"id":"e1","date":"2021-03-04T08:00:00","link":"https://post.example/eel","title":{"rendered":"Eel rings"},"content":{"rendered":"<p>It rang.</p>\n"},"author":7,"author_name":"Hedda Moss","site":"Post","section":"Local","lang":"en"})"},
                 Row{"an index's dump",
                     R"({"_id":"e1","_source":{"title":"Eel rings","content":"It rang.","timestamp":1614844800,"outlet":"Post","author":{"name":"Hedda Moss"},"section":"Local","url":"https://post.example/eel","lang":"eng"}})"},
                 Row{"milliseconds",
                     R"({"TITLE":"Eel rings","Text":["It rang."],"Timestamp":1614844800000,"Outlet":"Post","By":"By Hedda Moss","Section":"Local","Link":"https://post.example/eel","Lang":"English","ID":"e1"})"},
             }) {
        CAPTURE(row.title);
        const Article article = only(read_bytes("x.json", row.json));
        CHECK(article.title == "Eel rings");
        CHECK(article.title_from == Provenance::headline);
        CHECK(article.body == "It rang.");
        CHECK(day_of(article) == "2021-03-04");
        CHECK(article.source == "Post");
        CHECK(article.author == "Hedda Moss");
        CHECK(article.section == "Local");
        CHECK(article.url == "https://post.example/eel");
        CHECK(article.language == "en");
        CHECK(article.external_id == "e1");
        CHECK(article.record == 0);
    }
}

TEST_CASE("the body is the text of the file, every character of it") {
    const Article article = only(read_bytes(
        "x.json",
        R"({"title":"Eel","text":" HAVNSTED \u2014 \"A\u00a0tab:\t\ud83d\udc1f\"\r\n\nEel\n"})"));
    CHECK(article.body == " HAVNSTED \u2014 \"A\u00A0tab:\t\U0001F41F\"\r\n\nEel\n");
    CHECK(parts_of(article) == Texts{"dateline: HAVNSTED \u2014"});
}

TEST_CASE("paragraphs in a list are paragraphs") {
    CHECK(only(read_bytes("x.json", R"({"paragraphs":["One.","Two."]})")).body == "One.\n\nTwo.");
}

TEST_CASE("HTML in a field goes through the HTML reader") {
    const Article article = only(read_bytes(
        "x.json",
        R"({"title":"Eel &#8217;n bell","content":"<p>It &amp; I.</p><figure><figcaption>A boat.</figcaption></figure><p>Two.</p>"})"));
    CHECK(article.title == "Eel \u2019n bell");
    CHECK(article.body == "It & I.\n\nA boat.\n\nTwo.");
    CHECK(parts_of(article) == Texts{"caption: A boat."});
}

TEST_CASE("the user names columns of his own") {
    ReadOptions options;
    options.fields = {{"body", "klartext"}, {"date", "wann.tag"}, {"source", "blatt"}};
    const Article article = only(read_bytes(
        "x.jsonl",
        R"({"klartext":"Es läutete.","text":"no","wann":{"tag":"2021-03-04"},"date":"2001-01-01","blatt":"Post"})",
        options));
    CHECK(article.body == "Es läutete.");
    CHECK(day_of(article) == "2021-03-04");
    CHECK(article.source == "Post");
}

TEST_CASE("a file holds its articles in a list, in a member, or one behind the other") {
    const std::string a = R"({"title":"A","text":"It rang."})";
    const std::string b = R"({"title":"B","text":"It rang."})";
    for (const std::string& json :
         {"[" + a + "," + b + "]",
          "\xEF\xBB\xBF [\n" + a + " ,\n" + b + "]\n",
          R"({"status":"ok","totalResults":2,"articles":[)" + a + "," + b + "]}",
          R"({"response":{"docs":[)" + a + "," + b + R"(]},"x":1})",
          R"({"version":"1","title":"Feed","items":[)" + a + "," + b + "]}",
          a + "\n" + b + "\n",
          a + "," + b}) {
        CAPTURE(json);
        const Outcome outcome = read_bytes("x.json", json);
        CHECK(titles(outcome) == Texts{"A", "B"});
        CHECK(outcome.problems.empty());
        CHECK(outcome.format == "json");
        REQUIRE(outcome.articles.size() == 2);
        CHECK(outcome.articles[1].record == 2);
    }
    const Outcome lines = read_bytes("x.jsonl", a + "\r\n\n" + b);
    CHECK(lines.format == "jsonl");
    CHECK(titles(lines) == Texts{"A", "B"});
    CHECK(lines.articles[0].record == 1);
    CHECK(lines.articles[1].record == 3);
}

TEST_CASE("an article that has a list of its own is one article") {
    CHECK(only(read_bytes("x.json", R"({"items":[{"text":"no"}],"title":"A","text":"It rang."})"))
              .title == "A");
}

TEST_CASE("a bad line is a problem and the rest is read") {
    const std::string good = R"({"title":"A","text":"It rang."})";
    std::string deep = R"({"text":"x","a":)";
    deep += std::string(100, '[') + std::string(100, ']') + "}";

    struct Row {
        std::string_view title;
        std::string line, why;
    };

    for (const Row& row : {
             Row{"no JSON", "It rang.", "bad JSON at byte 1"},
             Row{"cut off", R"({"title":"B","text":"It)", "bad JSON at byte 24"},
             Row{"two values", "{} {}", "bad JSON at byte 4"},
             Row{"no object", "[1,2]", "not an object with fields"},
             Row{"no text",
                 R"({"title":"B"})",
                 "no text field; known names are text, body, maintext, content, articleBody and "
                 "others; --map body=COLUMN names another"},
             Row{"empty text", R"({"title":"B","text":""})", "no text"},
             Row{"text of spaces", R"({"title":"B","text":" \n"})", "no text"},
             Row{"text that nobody sees", "{\"text\":\"\\ufeff\\u00a0\\u200b\"}", "no text"},
             Row{"text is null", R"({"title":"B","text":null})", "no text"},
             Row{"deep", deep, "JSON is nested deeper than 64"},
         }) {
        CAPTURE(row.title);
        const Outcome outcome = read_bytes("x.jsonl", good + "\n" + row.line + "\n" + good + "\n");
        CHECK(titles(outcome) == Texts{"A", "A"});
        CHECK(whys(outcome) == Texts{row.why});
        REQUIRE(outcome.problems.size() == 1);
        CHECK(outcome.problems[0].where.ends_with("x.jsonl#2"));
    }
}

TEST_CASE("what sloppy writers leave in JSON is made right") {
    struct Row {
        std::string_view title, line, body;
    };

    for (const Row& row : {
             Row{"half a surrogate pair", R"({"text":"It \ud83d rang."})", "It \uFFFD rang."},
             Row{"a raw tab", "{\"text\":\"It\trang.\"}", "It\trang."},
             Row{"NaN", R"({"score":NaN,"x":[-Infinity],"text":"It rang."})", "It rang."},
             Row{"windows-1252",
                 "{\"text\":\"It rang in the caf\xE9 of the old town, she said.\"}",
                 "It rang in the caf\u00E9 of the old town, she said."},
             Row{"a NUL", R"({"text":"It\u0000rang."})", "It\uFFFDrang."},
         }) {
        CAPTURE(row.title);
        CHECK(only(read_bytes("x.jsonl", row.line)).body == row.body);
    }
}

TEST_CASE("a list that breaks off keeps what stands before the break") {
    for (const std::string json :
         {R"([{"title":"A","text":"It rang."},{"title":"B","te)",
          R"({"n":1,"articles":[{"title":"A","text":"It rang."},{"title":"B","te)"}) {
        CAPTURE(json);
        const Outcome outcome = read_bytes("x.json", json);
        CHECK(titles(outcome) == Texts{"A"});
        CHECK(whys(outcome) == Texts{"JSON ends early"});
    }
}

TEST_CASE("JSON that is no article is one problem") {
    struct Row {
        std::string json, why;
    };

    for (const Row& row :
         {Row{" \n", "empty"},
          Row{"It rang.", "not JSON"},
          Row{"{\"a\":", "JSON ends early"},
          Row{std::string(100'000, '['), "JSON ends early"},
          Row{std::string(100, '[') + std::string(100, ']'), "JSON is nested deeper than 64"},
          Row{"{\"text\" \"x\"}", "bad JSON at byte 11"}}) {
        const Outcome outcome = read_bytes("x.json", row.json);
        CAPTURE(row.json.substr(0, 20));
        CHECK(outcome.articles.empty());
        CHECK(whys(outcome) == Texts{row.why});
    }
}

TEST_CASE("a line that is too long is a problem, and costs no memory") {
    ReadOptions options;
    options.max_size = 100'000;
    const std::string good = R"({"title":"A","text":"It rang."})";
    const Outcome outcome = read_bytes(
        "x.jsonl", good + "\n{\"text\":\"" + std::string(1'000'000, 'x') + "\"}\n" + good, options);
    CHECK(titles(outcome) == Texts{"A", "A"});
    CHECK(whys(outcome) == Texts{"a line larger than 100000 bytes"});
}

TEST_CASE("a file of a thousand bad lines and no good one is given up") {
    std::string lines;
    for (int i = 0; i < 5000; ++i) lines += "{\"a\":1}\n";
    CHECK(read_bytes("x.jsonl", lines).problems.size() == 1000);
}

TEST_CASE("reading stops when the sink says so") {
    const Scratch scratch;
    std::string lines;
    for (int i = 0; i < 5; ++i)
        lines += R"({"text":"It rang."})"
                 "\n";
    int seen = 0;
    const Sink sink{[&seen](Article&&) { return ++seen < 2; }, [](Problem&&) {}};
    read_file(scratch.write("x.jsonl", lines), {}, sink);
    CHECK(seen == 2);
}

TEST_CASE("a scan finds where values end and how deep they go") {
    struct Row {
        std::string_view json;
        std::size_t begin, end;
        int depth;
    };

    constexpr std::size_t open = std::string_view::npos;
    for (const Row& row : {Row{R"( {"a":[1,"}"]} x)", 1, 14, 2},
                           Row{R"("a\"b")", 0, 6, 0},
                           Row{R"("a\\")", 0, 5, 0},
                           Row{"12 ,", 0, 2, 0},
                           Row{"true]", 0, 4, 0},
                           Row{"[[]", 0, open, 2},
                           Row{"\"a", 0, open, 0},
                           Row{"", 0, open, 0}}) {
        CAPTURE(row.json);
        const JsonValue value = scan_value(row.json, 0);
        CHECK(value.begin == row.begin);
        CHECK(value.end == row.end);
        CHECK(value.depth == row.depth);
    }
}

}  // namespace
}  // namespace inquit
