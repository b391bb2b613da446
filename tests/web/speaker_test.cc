// The page of one speaker and its document.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/tale.h"
#include "tests/web/site.h"

using namespace inquit;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Html herring(const std::string& target, int status = 200) {
    return page(herring_site(), target, status);
}

std::vector<std::string> links_with(const Html& html, std::string_view begin) {
    std::vector<std::string> out;
    for (const auto& link : html.links()) {
        if (link.starts_with(begin)) out.push_back(link);
    }
    return out;
}

nlohmann::json api(const std::string& target, int status = 200) {
    const WebResponse response = get(herring_site(), "/api/v1/" + target);
    CAPTURE(target);
    REQUIRE(response.status == status);
    return nlohmann::json::parse(response.body);
}

// Three months of one speaker, in two outlets that share a quote.
Index& looms() {
    const auto told =
        [](const std::string& source, const std::string& date, const std::string& text) {
            Tale tale;
            tale.path = '/' + source + date;
            tale.title = "From " + source;
            tale.source = source;
            tale.date = date;
            tale.text = text;
            return record_of(tale);
        };
    static const SmallIndex made(
        {told("Wire",
              "2019-04-10",
              "@q[Ilse Marrow|The looms of Corvale will never run at night] she said."),
         told("Gong",
              "2019-04-09",
              "@q[Ilse Marrow|the looms of Corvale will never again run at night,] she said."),
         told("Wire",
              "2019-06-12",
              "@q[Ilse Marrow|Lamps cost more than weavers] she said. @q[Pelle Orm|Night looms "
              "pay] he said.")});
    static Index index = Index::open(made.path());
    return index;
}

}  // namespace

TEST_CASE("a speaker's page has numbers, a timeline with a table, outlets, company and quotes") {
    const Html html = page(looms(), "/speaker?name=Ilse+Marrow");
    CHECK(html.all("title")[0]->text == "Ilse Marrow — Inquit");
    CHECK(html.all("h1")[0]->text == "Ilse Marrow");
    CHECK(has(html.text(), "3quotes"));
    CHECK(has(html.text(), "3articles"));
    CHECK(has(html.text(), "2outlets"));
    CHECK(html.all("svg").size() == 1);
    CHECK(html.all("blockquote").size() == 4);  // one thing said, and the three newest
    CHECK(has(html.text(), "2 quotes in 2 outlets, first in Gong, 9 April 2019"));
    CHECK(has(html.all("blockquote")[1]->text, "Lamps cost more than weavers"));
    REQUIRE(html.link_with("Pelle Orm") != nullptr);
    CHECK(html.link_with("Pelle Orm")->attributes.at("href") == "/speaker?name=Pelle+Orm");
    CHECK(html.link_with("Gong") != nullptr);
    const auto bars = links_with(html, "/quotes?speaker=Ilse+Marrow&from=2019-04-01&to=2019-04-30");
    CHECK(bars.size() == 2);  // in the picture and in the table
    for (const auto& link : html.links()) {
        if (!link.starts_with("/quotes")) continue;
        CAPTURE(link);
        page(looms(), link);
    }
}

TEST_CASE("names of speakers lead to their pages, and these back to their quotes") {
    for (const std::string target :
         {"/", "/quotes", "/quotes?speaker=Halvar+Brekk", "/search?q=quota+speaker:brekk"}) {
        CAPTURE(target);
        const auto links = links_with(herring(target), "/speaker?name=Halvar+Brekk");
        CHECK_FALSE(links.empty());
    }
    const auto of_article =
        links_with(herring(first_article(herring_site(), "neighbours")), "/speaker?name=");
    CHECK(of_article.size() == 2);
    const Html html = herring("/speaker?name=halvar+brekk");
    CHECK(html.all("h1")[0]->text == "Halvar Brekk");
    CHECK(html.link_with("quotes")->attributes.at("href") == "/quotes?speaker=Halvar+Brekk");
}

TEST_CASE("a speaker of one day has nothing drawn, and says so") {
    const Html html = herring("/speaker?name=Fisheries+Ministry");
    CHECK(has(html.text(), "Organisation"));
    CHECK(html.all("svg").empty());
    CHECK(has(html.text(), "nothing to draw"));
}

TEST_CASE("nobody is quoted so: a page of that, with names that are near") {
    const Html html = herring("/speaker?name=brekk", 404);
    CHECK(has(html.text(), "Nobody is quoted as brekk"));
    CHECK(html.link_with("Halvar Brekk") != nullptr);
    CHECK(html.link_with("Signe Brekk") != nullptr);
    CHECK(has(herring("/speaker?name=zzzz", 404).text(), "Most quoted"));
    CHECK(has(herring("/speaker").text(), "Most quoted"));
    const std::string escaped = get(herring_site(), "/speaker?name=%3Cb%3Ex").body;
    CHECK(has(escaped, "&lt;b&gt;x"));
    CHECK_FALSE(has(escaped, "<b>x"));
    const SmallIndex none({});
    Index empty = Index::open(none.path());
    CHECK(has(page(empty, "/speaker").text(), "Nobody is quoted here by name"));
}

TEST_CASE("the document of a speaker, and what it refuses") {
    const auto out = api("speaker?name=Halvar+Brekk");
    CHECK(out.at("speaker") == "Halvar Brekk");
    CHECK(out.at("quotes") == 2);
    CHECK(out.at("newest").size() == 2);
    CHECK(out.at("beside")[0].at("value") == "Fisheries Ministry");
    CHECK(api("speaker?name=Halvar+Brekk&limit=1").at("newest").size() == 1);
    CHECK(api("speaker", 400).at("error") == "name: whose page?");
    CHECK(api("speaker?name=x&limit=x", 400).at("status") == 400);
    CHECK(api("speaker?name=x&page=2", 400).at("error") == "no such parameter: page");
    const auto near = api("speaker?name=brekk", 404);
    CHECK(near.at("hint").get<std::string>().starts_with("nearest: "));
}

TEST_CASE("what is quoted is counted by metric, and once more for each of per") {
    const auto words = api("facets?metric=words&facet=speaker&per=source");
    CHECK(words.at("metric") == "words");
    CHECK(words.at("per") == "source");
    const auto& rows = words.at("facets").at("speaker");
    REQUIRE_FALSE(rows.empty());
    for (const auto& row : rows) {
        std::uint64_t sum = 0;
        for (const auto& cell : row.at("per")) sum += cell.at("count").get<std::uint64_t>();
        CHECK(sum == row.at("count"));
    }
    CHECK(api("facets?metric=quotes").at("total") == 12);
    CHECK(api("facets?metric=quotes").at("quotes") == 9);
    CHECK(api("facets?per=month&facet=voice&q=quota").at("facets").contains("voice"));
    CHECK(api("facets?metric=quotes&limit=1").at("facets").at("speaker").size() == 1);
    for (const std::string wrong : {"metric=lines",
                                    "per=minute",
                                    "metric=words&facet=colour",
                                    "metric=words&speling=1",
                                    "metric=words&facet=speaker,source"}) {
        CAPTURE(wrong);
        CHECK(api("facets?" + wrong, 400).at("status") == 400);
    }
}

TEST_CASE("quotes are narrowed by what their article is about and by length") {
    CHECK(api("quotes?about=envoys+settled").at("total") == 3);
    CHECK(api("quotes?min-words=9").at("total") < api("quotes").at("total"));
    CHECK(api("quotes?about=%22open", 400).at("status") == 400);
    CHECK(api("quotes?min-words=0", 400).at("status") == 400);
    CHECK(api("search?about=envoys", 400).at("status") == 400);
    const Html html = herring("/quotes?about=envoys+settled&min-words=3");
    CHECK(has(html.text(), "article about envoys settled"));
    CHECK(has(html.text(), "at least 3 words"));
    CHECK(has(html.text(), "inquit quotes --about 'envoys settled' --min-words 3"));
}
