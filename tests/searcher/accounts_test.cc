// One event as several outlets tell it.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "searcher/index.h"
#include "searcher/render.h"
#include "tests/support/flood.h"
#include "tests/support/small_index.h"

using namespace inquit;

namespace {

struct Fixture {
    SmallIndex small{flood_tales()};
    Index index = Index::open(small.path());

    static std::string id(std::size_t place) { return flood_tales().at(place).article.id; }
};

std::vector<std::string> sources(const std::vector<ToldBy>& those) {
    std::vector<std::string> out;
    for (const ToldBy& by : those) out.push_back(by.source);
    return out;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a story has its accounts by day, and near-copies below theirs") {
    for (const std::size_t from : {0U, 1U, 2U, 3U}) {  // any article leads to it, a copy too
        CAPTURE(from);
        const auto story = index.story(id(from), most_accounts);
        REQUIRE(story);
        CHECK(story->articles == 4);
        CHECK(story->outlets == 4);
        REQUIRE(story->accounts.size() == 3);
        CHECK(story->accounts[0].article.source == "Post");
        CHECK(story->accounts[1].article.source == "Star");
        REQUIRE(story->copies.size() == 3);
        REQUIRE(story->copies[0].size() == 1);
        CHECK(story->copies[0][0].source == "Wire");
        CHECK(story->copies[1].empty());
    }
}

TEST_CASE_FIXTURE(Fixture, "of a long story the earliest accounts are shown, and all are counted") {
    const auto story = index.story(id(0), 2);
    REQUIRE(story);
    CHECK(story->accounts.size() == 2);
    CHECK(story->articles == 4);
    CHECK(story->copies[0].size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "what nobody else tells is a story of one account") {
    const auto story = index.story(id(4), most_accounts);
    REQUIRE(story);
    CHECK(story->accounts.size() == 1);
    CHECK(story->outlets == 1);
    CHECK_FALSE(index.story("no id", most_accounts));
    CHECK_FALSE(index.story(std::string(32, '0'), most_accounts));
}

TEST_CASE_FIXTURE(Fixture, "the table of a story names copies, and who leaves a quote out") {
    const AccountsTable table = compare_all(*index.story(id(0), most_accounts));
    REQUIRE(table.things.size() == 2);
    for (const ThingRow& thing : table.things) {
        const bool of_rust = thing.speaker.name == "Ngaire Oyelaran";
        CAPTURE(of_rust);
        CHECK(thing.wordings[0].has_value());
        CHECK(thing.wordings[1].has_value() == of_rust);
        CHECK(thing.wordings[2].has_value() != of_rust);
    }
    const auto document = nlohmann::json::parse(json(table));
    CHECK(document.at("articles") == 4);
    CHECK(document.at("copies").at(0).at(0).at("source") == "Wire");
}

TEST_CASE_FIXTURE(Fixture, "a result says which other outlets tell of its event") {
    Request request;
    request.query = "flood";
    request.collapse = true;
    const Articles answer = index.search(request);
    REQUIRE(answer.hits.size() == 3);
    for (const ArticleHit& hit : answer.hits) {
        CAPTURE(hit.source);
        auto named = sources(hit.told_by);
        CHECK(std::ranges::find(named, hit.source) == named.end());
        CHECK(hit.tellers == named.size());
        CHECK(hit.tellers >= 2);
        for (const ToldBy& by : hit.told_by) {
            const auto found = index.articles_with_id(by.id);
            REQUIRE(found.size() == 1);
            CHECK(found[0].article.source == by.source);
        }
    }
    const auto hits = nlohmann::json::parse(json(answer)).at("results");
    CHECK(hits.at(0).at("tellers") == hits.at(0).at("told_by").size());
    request.query = "cocoa";
    const Articles alone = index.search(request);
    REQUIRE(alone.hits.size() == 1);
    CHECK(alone.hits[0].tellers == 0);
    CHECK_FALSE(nlohmann::json::parse(json(alone)).at("results").at(0).contains("told_by"));
}

TEST_CASE_FIXTURE(Fixture,
                  "stories in a list are those of several outlets, with the fullest account") {
    const auto stories = index.stories(5);
    REQUIRE(stories.size() == 1);
    CHECK(stories[0].outlets == 4);
    CHECK(stories[0].articles == 4);
    CHECK(stories[0].lead.source == "Post");
    CHECK(sources(stories[0].told_by).front() == "Post");
    CHECK(iso(*stories[0].first) == "2019-04-09");
    CHECK(iso(*stories[0].last) == "2019-04-11");
    CHECK(index.stories(0).empty());
}

TEST_CASE("without columns nobody knows of other accounts, and nothing else is lost") {
    const SmallIndex small(flood_tales());
    std::filesystem::remove(small.columns("articles"));
    Index index = Index::open(small.path());
    const auto story = index.story(flood_tales().front().article.id, most_accounts);
    REQUIRE(story);
    CHECK(story->accounts.size() == 1);
    CHECK(index.stories(5).empty());
    CHECK(index.other_accounts(flood_tales().front().article.id, 5).empty());
}
