// Grouping quotes into things said.
#include "indexer/wording/things.h"

#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace inquit {
namespace {

struct Row {
    std::uint32_t speaker, family;
    std::int32_t day;
    std::string text;
};

std::vector<std::uint32_t> grouped(const std::vector<Row>& rows) {
    ThingsSaid said;
    WordingReader read("en");
    for (const Row& row : rows) said.add({row.speaker, row.family, row.day, true}, read(row.text));
    WordingReader weighed(
        "en",
        {[&](std::string_view stem) { return said.quotes_with(wording_hash(stem)); }, said.size()});
    return said.group([&](std::uint32_t place) { return weighed(rows[place].text); });
}

using Places = std::vector<std::uint32_t>;

const std::string sluice = "The sluice at Corvale must be opened before the autumn floods";
const std::string granary = "Our granary burnt to its stones, and nobody came with water";

// Quotes of one event: speaker, article, text.
struct Told {
    std::uint32_t speaker, article;
    std::string text;
};

std::vector<std::uint32_t> grouped_in_event(const std::vector<Told>& rows) {
    ThingsSaid said;
    WordingReader read("en");
    for (const Told& row : rows) {
        Quoted quoted{row.speaker, row.speaker, 100, true};
        quoted.last = row.speaker;
        quoted.article = row.article;
        quoted.event = 1;
        said.add(quoted, read(row.text));
    }
    return said.group([&](std::uint32_t place) { return read(rows[place].text); });
}

TEST_CASE("wordings of one thing are grouped, whatever their order") {
    CHECK(grouped({{1, 1, 100, "The sluice at Corvale must be opened"},
                   {1, 1, 100, granary},
                   {1, 1, 101, sluice + ","},
                   {1, 1, 102, sluice},
                   {1, 1, 103, "burnt to its stones,"}}) == Places{0, 1, 0, 0, 1});
}

TEST_CASE("other speakers say other things, if the words could be of both") {
    CHECK(grouped({{1, 1, 100, "The sluice must be opened"},
                   {2, 2, 100, "The sluice must be opened"}}) == Places{0, 1});
    CHECK(grouped({{1, 1, 100, sluice}, {2, 2, 100, sluice}}) == Places{0, 1});
}

TEST_CASE(
    "who is not named, a body and a namesake are the speaker if the words are nearly the same") {
    CHECK(grouped({{1, 1, 100, sluice}, {0, 0, 100, sluice}}) == Places{0, 0});
    CHECK(grouped({{1, 1, 100, sluice}, {2, 0, 100, sluice + ", he said"}}) == Places{0, 0});
    CHECK(grouped({{1, 1, 100, sluice}, {2, 1, 101, sluice}}) == Places{0, 0});
    CHECK(grouped({{1, 1, 100, sluice}, {0, 0, 100, "sluice must be opened"}}) == Places{0, 1});
    CHECK(grouped({{1, 1, 100, sluice}, {0, 0, 130, sluice}}) == Places{0, 1});
}

TEST_CASE("in the accounts of one event other words are one thing said") {
    CHECK(grouped_in_event({{1, 1, "Whoever forbids us to fish will find that the lake is deep"},
                            {1, 1, "The herring belong to all of us"},
                            {1, 2, "Anyone who bans our fishing shall learn how deep the lake is"},
                            {1, 2, "All of us own the herring"}}) == Places{0, 1, 0, 1});
    CHECK(grouped({{1, 1, 100, "Whoever forbids us to fish will find that the lake is deep"},
                   {1, 1, 110, "Anyone who bans our fishing shall learn how deep the lake is"}}) ==
          Places{0, 1});
}

TEST_CASE("in the accounts of one event, too, other statements are apart") {
    const std::string checked = "The brakes of the tram were checked in March";
    CHECK(grouped_in_event(
              {{1, 1, checked}, {1, 2, "The brakes of the tram were not checked in March"}}) ==
          Places{0, 1});
    CHECK(grouped_in_event(
              {{1, 1, checked}, {1, 2, "The brakes of the tram were checked in April"}}) ==
          Places{0, 1});
    CHECK(grouped_in_event({{1, 1, "We lost 40 sheep in the snow"},
                            {1, 2, "We lost 14 sheep in the snow"}}) == Places{0, 1});
    CHECK(grouped_in_event({{1, 1, "It was the best night of my life"},
                            {1, 2, "It was the worst night of my life"}}) == Places{0, 1});
    CHECK(grouped_in_event({{1, 1, "The brakes were checked"},
                            {2, 2, "The brakes of trams wear out"}}) == Places{0, 1});
}

TEST_CASE("two speakers in one account are not brought together by a third in another") {
    CHECK(grouped_in_event({{1, 1, sluice}, {2, 1, sluice}, {1, 2, sluice + "."}}) ==
          Places{0, 1, 0});
}

TEST_CASE("an account that splits a statement has both parts in it") {
    CHECK(
        grouped_in_event(
            {{1, 1, "The sluice at Corvale must be opened"},
             {1, 1, "and our granary has burnt to its stones"},
             {1,
              2,
              "The sluice at Corvale must be opened, and our granary has burnt to its stones"}}) ==
        Places{0, 0, 0});
}

TEST_CASE("the same sentence years apart is said twice; undated it may be any of them") {
    CHECK(grouped({{1, 1, 100, sluice}, {1, 1, 1'000, sluice}}) == Places{0, 1});
    CHECK(grouped({{1, 1, 100, sluice}, {1, 1, 120, sluice}}) == Places{0, 0});
    CHECK(grouped({{1, 1, 100, sluice}, {1, 1, INT32_MIN, sluice}}) == Places{0, 0});
    CHECK(grouped({{1, 1, 100, sluice},
                   {1, 1, 120, "The sluice at Corvale has to be opened before any floods"}}) ==
          Places{0, 1});
}

TEST_CASE("a row of quotes, each like the next, is no group") {
    const std::string first =
        "Herring boats with torn sails left Havnsted harbour before dawn while lanterns burnt "
        "along "
        "the northern breakwater";
    const std::string between =
        "lanterns burnt along the northern breakwater until surveyors counted every soaked barrel";
    const std::string second = "surveyors counted every soaked barrel, and cursed";
    const auto found = grouped({{1, 1, 100, first}, {1, 1, 100, between}, {1, 1, 100, second}});
    CHECK(found[1] == found[0]);
    CHECK(found[2] != found[0]);
}

TEST_CASE("words that could be anybody's stay alone each time") {
    CHECK(grouped({{1, 1, 100, "Yes, of course"}, {1, 1, 100, "Yes, of course"}}) == Places{0, 1});
}

TEST_CASE("nothing, and empty quotes, are grouped with nothing") {
    CHECK(grouped({}).empty());
    CHECK(grouped({{1, 1, 1, ""}, {1, 1, 1, "…"}, {0, 0, 1, ""}}) == Places{0, 1, 2});
}

double seconds_for(const std::vector<Row>& rows) {
    const auto begin = std::chrono::steady_clock::now();
    CHECK(grouped(rows).size() == rows.size());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

TEST_CASE("one speaker with as many quotes as one likes takes no more time for each") {
    std::vector<Row> same(40'000, {1, 1, 100, sluice});
    std::vector<Row> alike;
    std::vector<Row> stock;
    for (int i = 0; i < 40'000; ++i) {
        const std::string number = std::to_string(i);
        alike.push_back(
            {1, 1, i % 300, "The sluice of village" + number + " must be opened by the guild"});
        stock.push_back({1, 1, i % 3, "Thank you all for coming"});
    }
    // Ten times what it takes, so that a busy machine does not fail it: all pairs would take hours.
    CHECK(seconds_for(same) < 60);
    CHECK(seconds_for(alike) < 60);
    CHECK(seconds_for(stock) < 60);
    CHECK(grouped(same)[39'999] == 0);
}

}  // namespace
}  // namespace inquit
