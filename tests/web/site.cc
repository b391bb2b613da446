// Makes the indexes when they are first asked for.
#include "tests/web/site.h"

#include <doctest/doctest.h>

#include "tests/support/tale.h"

namespace inquit {
namespace {

// As it could come out of a file: every field is an attack or an accident.
Tale hostile(const std::string& text, const std::string& path) {
    Tale tale;
    tale.path = path;
    tale.title = text;
    tale.source = text;
    tale.section = text;
    tale.author = text;
    tale.date = "2019-04-09";
    tale.text = "@p[" + text + "] met @o[" + text + "] in @l[" + text + "].\n\n@q[" + text +
                "|We are " + text + "] said a voice of the quay, and the quay was long.\n\n@c[" +
                text + "]";
    return tale;
}

std::vector<ArticleRecord> hostile_tales() {
    const std::vector<std::string> texts{
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "&lt;b&gt; &amp;amp; <!-- -->",
        "</title></textarea></script><h1>quay</h1>",
        "{{title}} {{{title}}} {{#x}}",
        "javascript:alert(1)",
        "bell \x07 escape \x1b[31m delete \x7f tab \t end",
        "c1 \xc2\x9b"
        "31m",
        "\xe2\x80\xae evil \xe2\x81\xa6 isolate",
        "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85",
        "\xf0\x9f\x90\x9f\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 "
        "fish",
        std::string(10'000, 'w'),
        "a bad byte \xff and half a letter \xe2\x82",
    };
    std::vector<ArticleRecord> out;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string path = "/news/<b>" + std::to_string(i) + "\x1b[0m\xff.txt";
        out.push_back(record_of(hostile(texts[i], path)));
        out.back().article.url =
            i % 2 == 0 ? "javascript:alert(1)" : "https://example.invalid/\"><script>";
        out.back().article.language = "e\"n";
    }
    return out;
}

}  // namespace

Index& herring_site() {
    static const SmallIndex made(herring_tales());
    static Index index = Index::open(made.path());
    return index;
}

Index& hostile_site() {
    static const SmallIndex made(hostile_tales());
    static Index index = Index::open(made.path());
    return index;
}

WebResponse get(Index& index, const std::string& target) { return respond(index, {target, {}}); }

Html page(Index& index, const std::string& target, int status) {
    const WebResponse response = get(index, target);
    CAPTURE(target);
    REQUIRE(response.status == status);
    CHECK(response.type == "text/html; charset=utf-8");
    Html html = read_html(response.body);
    CHECK_MESSAGE(html.problems.empty(), (html.problems.empty() ? "" : html.problems.front()));
    return html;
}

std::string first_article(Index& index, const std::string& query) {
    for (const auto& link : page(index, "/search?q=" + query).links()) {
        if (link.starts_with("/article/")) return link;
    }
    FAIL("no article for " << query);
    return {};
}

}  // namespace inquit
