// The page and the API that verify a quote.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/web/site.h"

using namespace inquit;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

nlohmann::json api(const std::string& query, int status = 200) {
    const WebResponse response = get(herring_site(), "/api/v1/verify?" + query);
    CHECK(response.status == status);
    return nlohmann::json::parse(response.body);
}

}  // namespace

TEST_CASE("the page verifies a quote with a form and without a script") {
    const Html form = page(herring_site(), "/verify");
    CHECK(form.find("form", "action", "/verify") != nullptr);
    CHECK(form.by_id("vq") != nullptr);
    CHECK(form.by_id("verdict") == nullptr);
    const Html exact = page(herring_site(), "/verify?q=nobody+can+police+the+bank+alone");
    CHECK(exact.by_id("verdict")->text == "Exact");
    const Html altered = page(herring_site(), "/verify?q=The+ministry+has+handed+us+a+locked+door");
    CHECK(altered.by_id("verdict")->text == "Altered");
    REQUIRE(altered.all("del").size() == 1);
    CHECK(has(altered.all("del")[0]->text, "door"));
    CHECK(has(altered.all("ins")[0]->text, "harbour"));
    const Html none = page(herring_site(), "/verify?q=Whales+belong+to+whoever+wakes+first");
    CHECK(none.by_id("verdict")->text == "Not found");
}

TEST_CASE("a quote that is none is refused in words") {
    page(herring_site(), "/verify?q=%E2%80%A6", 400);
    CHECK(api("q=%22%22", 400)["error"] == "there are no words in this quote");
    api("q=net&near=2", 400);
    api("q=net&limit=0", 400);
    api("q=net&colour=red", 400);
}

TEST_CASE("the API answers with the document of the command line") {
    const auto exact = api("q=nobody+can+police+the+bank+alone");
    CHECK(exact["schema"] == 1);
    CHECK(exact["verdict"] == "exact");
    CHECK(exact["matches"][0]["speaker"] == "Halvar Brekk");
    const auto other = api("q=nobody+can+police+the+bank+alone&speaker=corbel");
    CHECK(other["verdict"] == "not-found");
    CHECK(other["others"]["verdict"] == "exact");
}

TEST_CASE("markup in a quote or an article stays text") {
    const WebResponse response = get(hostile_site(), "/verify?q=%3Cscript%3Ealert(1)%3C/script%3E");
    CHECK(response.status == 200);
    CHECK_FALSE(has(response.body, "<script>alert"));
}

TEST_CASE("a quote has an address of its own, which leads to its place in the article") {
    const std::string id = api("q=nobody+can+police+the+bank+alone")["matches"][0]["id"];
    const WebResponse response = get(herring_site(), "/quote/" + id);
    CHECK(response.status == 302);
    const std::string where = response.headers.at("Location");
    CHECK(where.starts_with("/article/"));
    const Html article = page(herring_site(), where.substr(0, where.find('#')));
    CHECK(article.by_id(where.substr(where.find('#') + 1)) != nullptr);
    const WebResponse document = get(herring_site(), "/api/v1/quote/" + id);
    CHECK(nlohmann::json::parse(document.body)["id"] == id);
    page(herring_site(), "/quote/0123456789abcdef", 404);
    page(herring_site(), "/quote/", 404);
    CHECK(get(herring_site(), "/api/v1/quote/zz").status == 404);
}
