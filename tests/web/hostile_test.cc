// Articles that attack the page: markup, controls, directions and endless names in every field.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/web/site.h"

using namespace inquit;

namespace {

// Elements and attributes that our own templates use; anything else came out of an article.
bool is_ours(const HtmlElement& element) {
    static const std::set<std::string, std::less<>> names{
        "html",       "head",     "meta",    "title",   "link",  "script",     "body",    "a",
        "div",        "header",   "form",    "label",   "input", "button",     "nav",     "main",
        "section",    "fieldset", "legend",  "ul",      "li",    "span",       "bdi",     "p",
        "h1",         "h2",       "h3",      "b",       "i",     "select",     "option",  "ol",
        "svg",        "rect",     "details", "summary", "table", "thead",      "tbody",   "tr",
        "th",         "td",       "cite",    "time",    "code",  "mark",       "aside",   "footer",
        "small",      "dl",       "dt",      "dd",      "q",     "blockquote", "article", "figure",
        "figcaption", "wbr",      "abbr"};
    return names.contains(element.name);
}

std::vector<std::string> hostile_pages() {
    std::set<std::string> out{"/",
                              "/search?q=quay",
                              "/search?q=quay&page=2",
                              "/quotes?q=voice",
                              "/quotes",
                              "/quotes?more=speaker",
                              "/speaker",
                              "/speaker?name=%3Cscript%3Ealert(1)%3C/script%3E",
                              "/speaker?name=%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
                              "/search?more=person&q=quay",
                              "/search?more=place"};
    for (const auto& target : {"/search", "/search?page=2"}) {
        for (const auto& link : page(hostile_site(), target).links()) {
            if (!link.starts_with("/article/")) continue;
            out.insert(link + "?q=quay");
            out.insert("/story/" + link.substr(link.rfind('/') + 1));
        }
    }
    return {out.begin(), out.end()};
}

}  // namespace

TEST_CASE("hostile articles put no element, no handler and no script on any page") {
    const auto pages = hostile_pages();
    CHECK(pages.size() >= 20);
    for (const auto& target : pages) {
        CAPTURE(target);
        const Html html = page(hostile_site(), target);
        for (const auto& element : html.elements) {
            CHECK_MESSAGE(is_ours(element), element.name);
            if (element.name == "script")
                CHECK(element.attributes.at("src").starts_with("/app.js?v="));
        }
        for (const auto& link : html.links()) {
            const bool safe =
                link.starts_with("/") || link.starts_with("#") || link.starts_with("https://");
            CHECK_MESSAGE(safe, link);
            CHECK_FALSE(link.starts_with("//"));
        }
    }
}

TEST_CASE("what hostile articles say is shown as it stands") {
    std::string all;
    for (const auto& target : hostile_pages()) all += page(hostile_site(), target).text();
    for (const std::string_view text : {"<script>alert(1)</script>",
                                        "\"><img src=x onerror=alert(1)>",
                                        "&lt;b&gt; &amp;amp;",
                                        "{{title}} {{{title}}} {{#x}}",
                                        "שלום سلام"}) {
        CAPTURE(text);
        CHECK(all.find(text) != std::string::npos);
    }
    // Controls are replaced, and bytes that are no text.
    CHECK(all.find('\x1b') == std::string::npos);
    CHECK(all.find('\x07') == std::string::npos);
    CHECK(all.find("escape \ufffd[31m") != std::string::npos);
}

TEST_CASE("text of any direction stands in an element that isolates it") {
    const Html html = page(hostile_site(), "/search?q=quay&page=2");
    for (const auto* heading : html.all("h2")) {
        if (heading->text.find("evil") == std::string::npos) continue;
        CHECK(html.find("a", "dir", "auto") != nullptr);
    }
    for (const auto& element : html.elements) {
        const bool isolates = element.name == "bdi" || element.attributes.contains("dir");
        if (element.name == "title") CHECK(element.text.find("\u202e") == std::string::npos);
        if (isolates || element.text.find("\u202e") == std::string::npos) continue;
        // Only an element with others inside may hold it, and one of those isolates.
        const bool outer = std::ranges::any_of(html.elements, [&](const HtmlElement& inner) {
            return inner.depth > element.depth &&
                   (inner.name == "bdi" || inner.attributes.contains("dir")) &&
                   inner.text.find("\u202e") != std::string::npos;
        });
        CHECK_MESSAGE(outer, element.name);
    }
}

TEST_CASE("hostile parameters come back as text or not at all") {
    for (const std::string value : {"%3Cscript%3Ealert(1)%3C/script%3E",
                                    "%22%3E%3Cimg%20src=x%3E",
                                    "'%20onmouseover='x",
                                    "%ff%fe%00",
                                    "%1b%5b31m",
                                    "%E2%80%AE",
                                    "%F0%9F%90%9F",
                                    "&amp;",
                                    "%0d%0aSet-Cookie:x=1"}) {
        for (const std::string param : {"q",
                                        "speaker",
                                        "not-place",
                                        "from",
                                        "sort",
                                        "page",
                                        "more",
                                        "undated",
                                        "any",
                                        "nonsense"}) {
            for (const std::string path : {"/search", "/quotes"}) {
                const std::string target = path + "?" + param + "=" + value;
                CAPTURE(target);
                const WebResponse response = get(hostile_site(), target);
                CHECK((response.status == 200 || response.status == 400));
                const Html html = read_html(response.body);
                CHECK_MESSAGE(html.problems.empty(),
                              (html.problems.empty() ? "" : html.problems.front()));
                CHECK(html.all("img").empty());
                CHECK(html.all("script").size() == 1);
                for (const auto& [name, header] : response.headers) {
                    CHECK(header.find_first_of("\r\n") == std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("an address out of a file is a link only if it is of the web") {
    int web = 0, none = 0;
    for (const auto& target : hostile_pages()) {
        if (!target.starts_with("/article/")) continue;
        const Html html = page(hostile_site(), target);
        bool found = false;
        for (const auto& link : html.links())
            found = found || link.starts_with("https://example.invalid/");
        ++(found ? web : none);
    }
    CHECK(web == 7);
    CHECK(none == 7);
}
