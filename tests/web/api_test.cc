// The JSON API.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/web/site.h"

using namespace inquit;

namespace {

nlohmann::json api(const std::string& target, int status = 200) {
    const WebResponse response = get(herring_site(), "/api/v1/" + target);
    CAPTURE(target);
    REQUIRE(response.status == status);
    CHECK(response.type == "application/json; charset=utf-8");
    auto document = nlohmann::json::parse(response.body);
    CHECK(document.at("schema") == 1);
    return document;
}

}  // namespace

TEST_CASE("search answers with results, facets and the reading of the query") {
    const auto out = api("search?q=quota&speaker=Ines+Corbel");
    CHECK(out.at("total") == 2);
    CHECK(out.at("results").size() == 2);
    CHECK(out.at("results")[0].at("snippet").is_array());
    CHECK(out.at("query").at("text") == "quota");
    CHECK(out.at("facets").at("source")[0].at("value") == "Northern Ledger");
}

TEST_CASE("scores are explained if asked for, and newer ones come first") {
    const auto plain = api("search?q=herring");
    CHECK_FALSE(plain.at("results")[0].contains("explain"));
    const auto out = api("search?q=herring&explain=1&recency=1y");
    for (const auto& hit : out.at("results")) {
        double sum = 0;
        for (const auto& part : hit.at("explain")) sum += part.at("score").get<double>();
        CHECK(sum == doctest::Approx(hit.at("score").get<double>()).epsilon(1e-9));
    }
    const std::string text = out.dump();
    CHECK(text.find("\"kind\":\"recency\"") != std::string::npos);
}

TEST_CASE("limit and page cut, and facet chooses what is counted") {
    const auto out = api("search?limit=3&page=2&facet=speaker,place&facet=year");
    CHECK(out.at("results").size() == 3);
    CHECK(out.at("facets").size() == 3);
    CHECK(api("search?limit=3&page=1").at("results") != out.at("results"));
    CHECK(api("search?limit=0").at("results").empty());
}

TEST_CASE("quotes, facets, info and one article") {
    const auto quotes = api("quotes?speaker=Halvar+Brekk");
    CHECK(quotes.at("total") == 2);
    CHECK(quotes.at("results")[0].at("speaker") == "Halvar Brekk");
    const auto facets = api("facets?q=quota&facet=speaker&limit=1");
    CHECK(facets.at("facets").at("speaker").size() == 1);
    CHECK_FALSE(facets.contains("results"));
    CHECK(api("info").at("articles") == 12);
    const std::string id = quotes.at("results")[0].at("article");
    CHECK(api("article/" + id).at("id") == id);
    CHECK(api("article/" + id.substr(0, 12)).at("id") == id);
}

TEST_CASE("what a script gets wrong is refused with a reason, never guessed") {
    struct Row {
        std::string target;
        int status;
        std::string_view says;
    };

    const Row rows[] = {
        {"search?speker=x", 400, "speker"},
        {"search?limit=1000", 400, "limit"},
        {"search?facet=colour", 400, "colour"},
        {"search?from=yesterday", 400, "yesterday"},
        {"quotes?page=0", 400, "page"},
        {"search?q=%22open", 400, ""},
        {"article/zzzz", 404, "no article"},
        {"article/00000000", 404, "no article"},
        {"nothing", 404, ""},
        {"search?facet=title", 400, "title"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.target);
        const auto out = api(row.target, row.status);
        CHECK(out.at("status") == row.status);
        CHECK(out.at("error").get<std::string>().size() > 5);
        const std::string all = out.dump();
        CHECK(all.find(row.says) != std::string::npos);
    }
    CHECK(api("search?q=%C3%A9+%22open", 400).at("at") == 2);
}

TEST_CASE("errors with quotes, controls and bad bytes in them are still JSON") {
    for (const std::string value : {"%22%5c", "%1b%0ax", "%ff", "%3C/script%3E", "x%e2%80%a8y"}) {
        CAPTURE(value);
        api("search?sort=" + value, 400);
    }
}

TEST_CASE("the description for browsers names the host it was asked by, if it is this computer") {
    const WebResponse here =
        respond(herring_site(), {"/opensearch.xml", {{"host", "127.0.0.1:9000"}}});
    CHECK(here.type.starts_with("application/opensearchdescription+xml"));
    CHECK(here.body.find("http://127.0.0.1:9000/search?q={searchTerms}") != std::string::npos);
    const WebResponse evil =
        respond(herring_site(), {"/opensearch.xml", {{"host", "evil.example"}}});
    CHECK(evil.body.find("evil") == std::string::npos);
}

TEST_CASE("suggest completes names and words, with counts") {
    const auto out = api("suggest?q=bre");
    CHECK(out.at("prefix") == "bre");
    bool brekk = false;
    for (const auto& row : out.at("suggestions")) {
        brekk = brekk || (row.at("text") == "Halvar Brekk" && row.at("kind") == "person");
        CHECK(row.at("count").get<int>() > 0);
    }
    CHECK(brekk);
    const auto words = api("suggest?q=herr&kind=word&limit=1");
    for (const auto& row : words.at("suggestions")) CHECK(row.at("kind") == "word");
    CHECK(api("suggest?q=").at("suggestions").empty());
    CHECK(api("suggest?q=a&kind=colour", 400).at("error").is_string());
    CHECK(api("suggest?q=a&limit=x", 400).at("error").is_string());
}

TEST_CASE("a browser's search field gets the list that OpenSearch describes") {
    const WebResponse response = get(herring_site(), "/suggest?q=bre");
    CHECK(response.type == "application/x-suggestions+json; charset=utf-8");
    const auto out = nlohmann::json::parse(response.body);
    REQUIRE(out.size() == 4);
    CHECK(out[0] == "bre");
    CHECK(out[1].size() == out[2].size());
    CHECK(out[1].size() == out[3].size());
    CHECK(get(herring_site(), "/opensearch.xml").body.find("/suggest?q={searchTerms}") !=
          std::string::npos);
}
