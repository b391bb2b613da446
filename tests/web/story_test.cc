// The page of one event.
#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/flood.h"
#include "tests/web/site.h"

using namespace inquit;

namespace {

Index& flood_site() {
    static const SmallIndex small(flood_tales());
    static Index index = Index::open(small.path());
    return index;
}

std::string id_of(const std::string& source) {
    const auto tales = flood_tales();
    const auto found = std::ranges::find_if(
        tales, [&](const ArticleRecord& record) { return record.article.source == source; });
    return found->article.id;
}

}  // namespace

TEST_CASE("a story names its outlets, and any two of its accounts can be compared") {
    const Html html = page(flood_site(), "/story/" + id_of("Post"));
    CHECK(html.problems.empty());
    const std::string text = html.text();
    for (const std::string_view part :
         {"Post", "Star", "Gazette", "near-copy: Wire", "3 accounts", "Compare the two"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    const auto inputs = html.all("input");
    std::string address = "/compare";
    for (const auto* input : inputs) {
        if (!input->attributes.contains("checked")) continue;
        address += (address.ends_with("compare") ? "?" : "&") + input->attributes.at("name") + "=" +
                   input->attributes.at("value");
    }
    CHECK(std::ranges::count_if(inputs, [](const auto* input) {
              return input->attributes.contains("type") && input->attributes.at("type") == "radio";
          }) == 6);
    CHECK(get(flood_site(), address).status == 200);
}

TEST_CASE("a story of one account says so, and one of no article is none") {
    const Html html = page(flood_site(), "/story/" + id_of("Far"));
    CHECK(html.text().find("No other article here tells of this event") != std::string::npos);
    CHECK(html.find("input", "type", "radio") == nullptr);
    page(flood_site(), "/story/0000000000", 404);
    page(flood_site(), "/story/", 404);
    page(flood_site(), "/story/../etc", 404);
    CHECK(get(flood_site(), "/api/v1/story/0000000000").status == 404);
}

TEST_CASE("the story as JSON is the table of the page") {
    const auto document =
        nlohmann::json::parse(get(flood_site(), "/api/v1/story/" + id_of("Post")).body);
    CHECK(document.at("accounts").size() == 3);
    CHECK(document.at("outlets") == 4);
    CHECK(document.at("copies").size() == 3);
}

TEST_CASE("results, articles and the front page lead to the story") {
    const std::string id = id_of("Post");
    const std::string article = "/article/" + id;
    for (const std::string& address :
         {std::string("/search?q=houses"), article, std::string("/")}) {
        CAPTURE(address);
        const auto links = page(flood_site(), address).links();
        CHECK(std::ranges::any_of(
            links, [](const std::string& link) { return link.starts_with("/story/"); }));
        if (address == "/") continue;
        CHECK(std::ranges::any_of(
            links, [&](const std::string& link) { return link.starts_with("/compare?a=" + id); }));
    }
}
