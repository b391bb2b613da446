// Pages of a small index: what stands on them, and that their links keep the state.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/tale.h"
#include "tests/web/site.h"
#include "web/respond.h"
#include "web/url.h"

using namespace inquit;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Html herring(const std::string& target, int status = 200) {
    return page(herring_site(), target, status);
}

std::string href(const HtmlElement* link) { return link ? link->attributes.at("href") : "no link"; }

// The numbers of the facet's label that holds this value: "Halvar Brekk2 articles" -> "2".
std::string facet_count(const Html& html, std::string_view value) {
    for (const auto* label : html.all("label")) {
        if (label->text.starts_with(value)) {
            const std::string rest = label->text.substr(value.size());
            return rest.substr(0, rest.find(' '));
        }
    }
    return "none";
}

// The values of a facet that can be ticked, in their order.
std::vector<std::string> facet_values(const Html& html, std::string_view facet) {
    std::vector<std::string> out;
    for (const auto* box : html.all("input")) {
        if (box->attributes.at("name") == facet && box->attributes.at("type") == "checkbox")
            out.push_back(box->attributes.at("value"));
    }
    return out;
}

// What an element stands in.
const HtmlElement& parent_of(const Html& html, const HtmlElement& element) {
    const HtmlElement* at = &element;
    while (at != html.elements.data() && at->depth >= element.depth) --at;
    return *at;
}

std::vector<std::string> every_page() {
    return {"/",
            "/search",
            "/search?q=quota",
            "/search?q=quota&speaker=Ines+Corbel&not-place=Lirenne",
            "/search?q=zzzz",
            "/search?q=quota&page=9",
            "/search?more=speaker",
            "/search?from=yesterday",
            "/quotes",
            "/quotes?q=quota",
            "/quotes?q=zzzz",
            "/quotes?speaker=Halvar+Brekk",
            "/speaker",
            "/speaker?name=Halvar+Brekk",
            "/help",
            "/names",
            "/names?type=place&q=mer",
            "/names?q=zzzz&page=3",
            "/problems",
            "/problems?page=4",
            first_article(herring_site(), "neighbours"),
            first_article(herring_site(), "letters")};
}

}  // namespace

TEST_CASE(
    "every page has one title, one h1, one main, a language, and loads nothing from elsewhere") {
    std::vector<std::pair<std::string, int>> pages{{"/nowhere", 404}, {"/search?q=%22open", 400}};
    for (const auto& target : every_page()) pages.emplace_back(target, 200);
    for (const auto& row : pages) {
        CAPTURE(row.first);
        const Html html = herring(row.first, row.second);
        CHECK(html.find("html", "lang", "en") != nullptr);
        CHECK(html.all("h1").size() == 1);
        CHECK(html.all("main").size() == 1);
        CHECK(html.all("head").size() == 1);
        CHECK(html.find("a", "class", "skip")->attributes.at("href") == "#main");
        CHECK(html.by_id("main") != nullptr);
        const auto titles = html.all("title");
        REQUIRE_FALSE(titles.empty());
        CHECK(titles[0]->text.ends_with("— Inquit"));
        for (const auto& element : html.elements) {
            for (const std::string name : {"src", "href", "action", "srcset", "data"}) {
                const auto found = element.attributes.find(name);
                if (found == element.attributes.end() || element.name == "a") continue;
                CHECK(found->second.starts_with("/"));
                CHECK_FALSE(found->second.starts_with("//"));
            }
        }
    }
}

TEST_CASE("every control has a label, and every link leads somewhere that answers") {
    std::set<std::string> seen;
    for (const auto& target : every_page()) {
        CAPTURE(target);
        const Html html = herring(target);
        for (const auto& name : {"input", "select"}) {
            for (const auto* control : html.all(name)) {
                const auto type = control->attributes.find("type");
                if (type != control->attributes.end() && type->second == "hidden") continue;
                if (parent_of(html, *control).name == "label") continue;
                REQUIRE(control->attributes.contains("id"));
                CHECK(html.find("label", "for", control->attributes.at("id")) != nullptr);
            }
        }
        for (const auto& link : html.links()) {
            if (link.starts_with("#")) {
                CHECK_MESSAGE(html.by_id(link.substr(1)) != nullptr, link);
            } else if (seen.insert(link.substr(0, link.find('#'))).second) {
                const int status = get(herring_site(), link).status;
                CHECK_MESSAGE(status == 200, link);
            }
        }
    }
    CHECK(seen.size() > 100);
}

TEST_CASE("the front page says what is in the corpus") {
    const std::string text = herring("/").text();
    for (const std::string_view part : {"12 articles",
                                        "9 quotes",
                                        "Most quoted",
                                        "Halvar Brekk",
                                        "Northern Ledger",
                                        "Havnsted",
                                        "2019",
                                        "1 article without a date",
                                        "1 quote without a known speaker"}) {
        CAPTURE(part);
        CHECK(has(text, part));
    }
    CHECK(herring("/").link_with("A locked gate at the quay") != nullptr);
    CHECK(href(herring("/").link_with("How to search")) == "/help");
}

TEST_CASE("results have snippets with marks, the quote that matches, and facets over all matches") {
    const Html html = herring("/search?q=quota");
    CHECK(has(html.text(), "4 articles"));
    CHECK(html.link_with("Neighbours near a shared quota") != nullptr);
    const auto marks = html.all("mark");
    CHECK(std::ranges::any_of(marks, [](const auto* mark) { return mark->text == "quota"; }));
    CHECK(has(html.text(), "“Nobody on this quay was asked about a quota,”"));
    CHECK(facet_count(html, "Ines Corbel") == "2");
    CHECK(facet_count(html, "Northern Ledger") == "2");
    CHECK(html.find("input", "name", "q")->attributes.at("value") == "quota");
    CHECK(has(html.text(), "no source") == false);
}

TEST_CASE("a filter is a checked box, a chip that takes it away, and part of every link") {
    const Html html = herring("/search?q=quota&speaker=Ines+Corbel&sort=newest");
    const auto* box = html.find("input", "value", "Ines Corbel");
    REQUIRE(box != nullptr);
    CHECK(box->attributes.contains("checked"));
    CHECK(box->attributes.at("name") == "speaker");
    CHECK(box->attributes.at("form") == "f");
    CHECK(href(html.link_with("Remove:")) == "/search?q=quota&sort=newest");
    const auto* exclude = html.find("a", "aria-label", "Leave out Signe Brekk");
    CHECK(href(exclude) ==
          "/search?q=quota&speaker=Ines+Corbel&not-speaker=Signe+Brekk&sort=newest");
    CHECK(html.find("option", "value", "newest")->attributes.contains("selected"));
}

TEST_CASE("an excluded value is a struck chip and stays in the form") {
    const Html html = herring("/search?q=quota&not-source=Northern+Ledger");
    CHECK(html.find("a", "class", "not") != nullptr);
    const auto* hidden = html.find("input", "type", "hidden");
    REQUIRE(hidden != nullptr);
    CHECK(hidden->attributes.at("name") == "not-source");
    CHECK(hidden->attributes.at("value") == "Northern Ledger");
    CHECK(html.link_with("Neighbours near") == nullptr);
    CHECK(html.link_with("Envoys back") != nullptr);
}

TEST_CASE("a chosen value that is not among the first ones is still a checked box") {
    const Html html = herring("/search?place=Nowhere&speaker=brekk");
    for (const auto& value : {"Nowhere", "brekk"}) {
        const auto* box = html.find("input", "value", value);
        REQUIRE(box != nullptr);
        CHECK(box->attributes.contains("checked"));
    }
}

TEST_CASE("more of a facet lists all its values, and fewer goes back") {
    const Html few = herring("/search");
    const auto* more = few.link_with("more of Speaker");
    if (more) CHECK(has(href(more), "more=speaker"));
    const Html many = herring("/search?more=speaker");
    CHECK(href(many.link_with("fewer of Speaker")) == "/search#filters");
}

TEST_CASE(
    "dates narrow, the histogram shows the time around them, and its bars are links and a table") {
    const Html html = herring("/search?from=2019-04-01&to=2019-12-31");
    CHECK(html.link_with("Neighbours near") != nullptr);
    CHECK(html.link_with("Salt prices fall") == nullptr);
    CHECK(html.by_id("from")->attributes.at("value") == "2019-04-01");
    const auto* bar = html.find("a", "class", "in");
    REQUIRE(bar != nullptr);
    CHECK(has(bar->text, "April 2019: 3 articles"));
    CHECK(has(bar->attributes.at("href"), "from=2019-04-01&to=2019-04-30"));
    CHECK(href(html.link_with("November 2018")) == "/search?from=2018-11-01&to=2018-11-30");
    CHECK(has(html.text(), "1 April 2019 to 31 December 2019"));
}

TEST_CASE("a month that was chosen is drawn by its days") {
    const Html html = herring("/search?from=2019-04-01&to=2019-04-30");
    const auto* bar = html.find("a", "class", "in");
    REQUIRE(bar != nullptr);
    CHECK(has(bar->text, "9 April 2019: 2 articles"));
    CHECK(has(bar->attributes.at("href"), "from=2019-04-09&to=2019-04-09"));
}

TEST_CASE("pages lead to the next and back and keep the state") {
    const Html first = herring("/search?sort=oldest");
    CHECK(has(first.text(), "1–10 of 12"));
    CHECK(href(first.find("a", "rel", "next")) == "/search?sort=oldest&page=2");
    CHECK(first.find("a", "rel", "prev") == nullptr);
    const Html second = herring("/search?sort=oldest&page=2");
    CHECK(has(second.text(), "11–12 of 12"));
    CHECK(href(second.find("a", "rel", "prev")) == "/search?sort=oldest");
    CHECK(second.find("a", "rel", "next") == nullptr);
    CHECK(href(herring("/search?page=7").link_with("first page")) == "/search");
}

TEST_CASE("nothing found offers near words and the search without its filters") {
    const Html html = herring("/search?q=quotum&speaker=Ines+Corbel");
    CHECK(has(html.text(), "Nothing found"));
    CHECK(href(html.link_with("Look without the filters")) == "/search?q=quotum");
    CHECK(html.link_with("quota") != nullptr);
    CHECK(href(herring("/search?q=quota+zzzz").link_with("any of these words")) ==
          "/search?q=quota+zzzz&any=1");
}

TEST_CASE("where nothing was found nobody speaks in what was found") {
    const std::string none = get(herring_site(), "/search?q=zeppelin").body;
    CHECK(none.find("Speakers in the articles found") == std::string::npos);
    CHECK(none.find("Who speaks here") == std::string::npos);
}

TEST_CASE("all results can be taken along, in each format") {
    const Html html = herring("/search?q=quota&speaker=Ines+Corbel");
    const std::vector<std::pair<std::string, std::string>> rows{{"CSV", "id,date,source"},
                                                                {"JSON Lines", "{\"schema\":1"},
                                                                {"RIS", "TY  - "},
                                                                {"BibTeX", "@"},
                                                                {"Markdown", "# "}};
    for (const auto& row : rows) {
        CAPTURE(row.first);
        const WebResponse response = get(herring_site(), href(html.link_with(row.first)));
        CHECK(response.status == 200);
        CHECK(response.body.starts_with(row.second));
        CHECK(response.headers.at("Content-Disposition").starts_with("attachment"));
    }
    const WebResponse lines = get(herring_site(), "/export?format=jsonl");
    CHECK(std::ranges::count(lines.body, '\n') == 12);
    CHECK(get(herring_site(), "/export?format=exe").status == 400);
}

TEST_CASE("other spellings are switched off and on again beside the reading of the query") {
    const std::string off = get(herring_site(), "/search?q=herring&expand=0").body;
    CHECK(off.find("with other spellings") != std::string::npos);
    const std::string plain = get(herring_site(), "/search?q=herring").body;
    CHECK(plain.find("other spellings") == std::string::npos);
    Tale tale;
    tale.path = "/a";
    tale.text = "An e-mail came, and an email went.";
    const SmallIndex small({record_of(tale)});
    Index index = Index::open(small.path());
    const Html also = page(index, "/search?q=email");
    CHECK(has(also.text(), "email [also e-mail"));
    CHECK(href(also.link_with("without other spellings")) == "/search?q=email&expand=0");
    CHECK(href(page(index, "/search?q=email&expand=0").link_with("with other spellings")) ==
          "/search?q=email");
}

TEST_CASE("what could not be read in an address is said on the page") {
    CHECK(has(herring("/search?q=quota&from=yesterday").text(), "from “yesterday”"));
}

TEST_CASE("an article has its quotes marked by speaker, with anchors that lists link to") {
    const std::string target = first_article(herring_site(), "neighbours");
    const Html html = herring(target);
    CHECK(has(html.all("h1")[0]->text, "Neighbours near a shared quota"));
    const auto quotes = html.all("q");
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0]->text == "“We can find a common count of the fish in one ledger,”");
    CHECK(quotes[0]->attributes.at("title") == "Halvar Brekk");
    const auto* who = html.find("p", "class", "who v1");
    REQUIRE(who != nullptr);
    CHECK(has(html.text(), "2 quotes by 2 voices"));
    CHECK(has(html.text(), "Photo caption"));
    // The list of quotes leads to the same anchor.
    const Html list = herring("/quotes?q=count");
    const auto* link = list.link_with("common count");
    REQUIRE(link != nullptr);
    const std::string address = link->attributes.at("href");
    const std::string anchor = address.substr(address.find('#') + 1);
    CHECK(anchor == quotes[0]->attributes.at("id"));
    CHECK(address.substr(0, 41) == target.substr(0, 41));
}

TEST_CASE("the words of the query are marked in the article, and the way back is kept") {
    const Html html = herring(first_article(herring_site(), "quotas"));
    CHECK_FALSE(html.all("mark").empty());
    CHECK(href(html.link_with("back to")) == "/search?q=quotas");
    const Html plain = herring(first_article(herring_site(), "letters").substr(0, 41));
    CHECK(plain.all("mark").empty());
}

TEST_CASE("an article without date, section and quotes says so in words") {
    const std::string text = herring(first_article(herring_site(), "letters")).text();
    CHECK(has(text, "undated"));
    CHECK(has(text, "0 quotes by 0 voices"));
}

TEST_CASE("quotes have their speaker, their source, and an unknown speaker is called that") {
    const Html html = herring("/quotes");
    CHECK(has(html.text(), "9 quotes"));
    CHECK(has(html.text(), "speaker unknown"));
    CHECK(has(html.text(), "a diplomat (not named)"));
    CHECK(facet_count(html, "Halvar Brekk") == "2");
    const Html one = herring("/quotes?speaker=Halvar+Brekk");
    CHECK(has(one.all("h1")[0]->text, "Quotes by Halvar Brekk"));
    CHECK(one.all("blockquote").size() == 2);
    CHECK(href(one.find("a", "class", "more")) == "no link");
}

TEST_CASE("doubt about a speaker is said in words") {
    auto tales = herring_tales();
    tales.resize(1);
    tales[0].analysis.quotes[0].confidence = 0.6F;
    tales[0].analysis.quotes[1].confidence = 0.3F;
    const SmallIndex made(tales);
    Index index = Index::open(made.path());
    const Html html = page(index, "/quotes");
    CHECK(has(html.text(), "probably Halvar Brekk"));
    CHECK(has(html.text(), "perhaps Ines Corbel"));
    const Html article = page(index, first_article(index, "quota"));
    CHECK(has(article.text(), "probably Halvar Brekk"));
    CHECK(article.all("q")[0]->attributes.at("title") == "Halvar Brekk, probably");
}

TEST_CASE("an id may be shortened, and one that several begin with is a choice") {
    const std::string full = first_article(herring_site(), "neighbours").substr(0, 41);
    CHECK(page(herring_site(), full.substr(0, 9 + 12)).all("h1")[0]->text ==
          "Neighbours near a shared quota");
    for (const std::string id :
         {"zzzz", "abc", "", "0000000000000000", "../../etc/passwd", "%3Cb%3E"}) {
        CAPTURE(id);
        herring("/article/" + id, 404);
    }
}

TEST_CASE("a query that cannot be read is a page with the place marked") {
    const Html html = herring("/search?q=quota+%22open", 400);
    CHECK(html.all("mark").size() == 1);
    CHECK(html.find("input", "name", "q")->attributes.at("value") == "quota \"open");
    CHECK(has(html.text(), "Character 7 of the query"));
}

TEST_CASE(
    "addresses that are none are 404, with a page, and so is everything that looks like a file") {
    for (const std::string target : {"/nowhere",
                                     "/search/",
                                     "/Search",
                                     "//",
                                     "/../etc/passwd",
                                     "/%2e%2e/%2e%2e/etc/passwd",
                                     "/style.css/../../x",
                                     "/web/templates/front.html",
                                     "",
                                     "?q=x",
                                     "http://evil/"}) {
        CAPTURE(target);
        herring(target, 404);
    }
    CHECK(get(herring_site(), "/search?q=" + std::string(9'000, 'a')).status == 414);
}

TEST_CASE("an index that is empty, and one that is gone, are said") {
    {
        const SmallIndex made({});
        Index index = Index::open(made.path());
        CHECK(has(page(index, "/").text(), "Nothing is indexed yet"));
        CHECK(has(page(index, "/search").text(), "Nothing found"));
        CHECK(has(page(index, "/quotes").text(), "No quotes found"));
    }
    const WebResponse gone =
        respond_unavailable({"/search?q=x", {}}, Error("there is no index", "make one"));
    CHECK(gone.status == 503);
    CHECK(read_html(gone.body).problems.empty());
    CHECK(has(gone.body, "Make one."));
}

TEST_CASE("every answer has the security headers") {
    for (const std::string target :
         {"/", "/style.css", "/nowhere", "/api/v1/info", "/search?q=%22"}) {
        CAPTURE(target);
        const auto headers = get(herring_site(), target).headers;
        CHECK(headers.at("Content-Security-Policy")
                  .starts_with("default-src 'none'; style-src 'self';"));
        CHECK(headers.at("X-Content-Type-Options") == "nosniff");
        CHECK(headers.at("Referrer-Policy") == "no-referrer");
        CHECK(headers.at("Cross-Origin-Resource-Policy") == "same-origin");
    }
}

TEST_CASE("assets have an address for each content, which may be kept") {
    const Html html = herring("/");
    const auto* sheet = html.find("link", "rel", "stylesheet");
    REQUIRE(sheet != nullptr);
    const WebResponse css = get(herring_site(), sheet->attributes.at("href"));
    CHECK(css.type == "text/css; charset=utf-8");
    CHECK(has(css.headers.at("Cache-Control"), "immutable"));
    CHECK(get(herring_site(), "/style.css?v=old").headers.at("Cache-Control") == "no-cache");
    CHECK(get(herring_site(), "/favicon.ico").type == "image/svg+xml");
    CHECK(get(herring_site(), "/app.js").status == 200);
}

TEST_CASE("a page that is known to the browser is not sent again, until the index changes") {
    const SmallIndex made({herring_tales()[0]});
    Index index = Index::open(made.path());
    const std::string tag = respond(index, {"/", {}}).headers.at("ETag");
    const WebRequest again{"/", {{"if-none-match", tag}}};
    CHECK(respond(index, again).status == 304);
    CHECK(respond(index, again).body.empty());
    made.add({herring_tales()[1]});
    const WebResponse fresh = respond(index, again);
    CHECK(fresh.status == 200);
    CHECK(has(fresh.body, "2 articles"));
}

TEST_CASE("another site may link here but not use what is here") {
    const auto with = [](const std::string& site, const std::string& mode) {
        return respond(
                   herring_site(),
                   {"/api/v1/search?q=quota", {{"sec-fetch-site", site}, {"sec-fetch-mode", mode}}})
            .status;
    };
    CHECK(with("cross-site", "no-cors") == 403);
    CHECK(with("same-site", "cors") == 403);
    CHECK(with("cross-site", "navigate") == 200);
    CHECK(with("same-origin", "cors") == 200);
    CHECK(with("none", "navigate") == 200);
}

TEST_CASE("the help page's examples are made of the corpus' own words and names") {
    const Html html = herring("/help");
    std::size_t examples = 0;
    for (const auto* link : html.all("a")) {
        const std::string& address = link->attributes.at("href");
        if (!address.starts_with("/search?q=")) continue;
        CAPTURE(address);
        ++examples;
        CHECK(get(herring_site(), address).status == 200);
    }
    CHECK(examples >= 20);
    CHECK(has(html.text(), "Halvar Brekk"));
    CHECK_FALSE(has(html.text(), "<speaker>"));
}

TEST_CASE("a feed has the newest articles of a search, and links that lead back to it") {
    const WebResponse feed = get(herring_site(), "/feed.atom?q=quota");
    CHECK(feed.status == 200);
    CHECK(feed.type == "application/atom+xml; charset=utf-8");
    CHECK(has(feed.body, "<title>Inquit: quota</title>"));
    CHECK(has(feed.body, "href=\"http://localhost:8017/search?q=quota\""));
    CHECK(has(feed.body, "urn:inquit:article:"));
    CHECK_FALSE(has(get(hostile_site(), "/feed.atom").body, "<script"));
}

TEST_CASE("within an opened facet one looks for values by the words they begin with") {
    const Html all = herring("/search?more=speaker");
    REQUIRE(all.by_id("within") != nullptr);
    CHECK(facet_values(all, "speaker").size() > 1);
    const Html some = herring("/search?more=speaker&match=hal+br");
    CHECK(facet_count(some, "Halvar Brekk") == facet_count(all, "Halvar Brekk"));
    CHECK(facet_values(some, "speaker") == std::vector<std::string>{"Halvar Brekk"});
    CHECK(some.by_id("within")->attributes.at("value") == "hal br");
    CHECK(herring("/search?more=speaker&match=zzzz").by_id("within") != nullptr);
    CHECK(herring("/search").by_id("within") == nullptr);
}
