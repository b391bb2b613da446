// Articles about one event, by the words of their leads.
#include "indexer/store/events.h"

#include <map>
#include <vector>

#include <doctest/doctest.h>

using namespace inquit;

namespace {

// Words 1 to 9 are common; each article has some that only its event has, and one of its own.
struct Told {
    std::int32_t day = 0;
    std::vector<std::uint32_t> words;
};

std::vector<std::uint32_t> grouped(const std::vector<Told>& told) {
    std::vector<DatedArticle> articles;
    for (std::uint32_t i = 0; i < told.size(); ++i) articles.push_back({i + 1, told[i].day});
    const auto documents = static_cast<std::uint32_t>(told.size()) + 1;
    return grouped_by_event(articles, documents, 1'000, [&](std::uint32_t docid) {
        std::vector<LeadWord> lead;
        for (const std::uint32_t word : told[docid - 1].words) lead.push_back({word, 1});
        return lead;
    });
}

}  // namespace

TEST_CASE(
    "articles with rare words in common are about one event, and its lowest docid stands for it") {
    const auto events = grouped({{5, {1, 2, 100, 101, 102, 200}},
                                 {5, {1, 2, 300, 301, 302}},
                                 {4, {1, 2, 100, 101, 102, 201}},
                                 {6, {1, 3, 100, 101, 103, 102}}});
    CHECK(events == std::vector<std::uint32_t>{0, 1, 2, 1, 1});
}

TEST_CASE("what all have in common makes no event") {
    std::vector<Told> told;
    for (std::uint32_t i = 0; i < 40; ++i)
        told.push_back({5, {1, 2, 3, 4, 100 + i, 200 + i, 300 + i}});
    const auto events = grouped(told);
    for (std::uint32_t docid = 0; docid < events.size(); ++docid) CHECK(events[docid] == docid);
}

TEST_CASE("the same words next week are another event") {
    const auto events = grouped({{5, {1, 100, 101, 102}}, {15, {1, 100, 101, 102}}});
    CHECK(events[2] == 2);
}

TEST_CASE("an event ends some days after its first article, however many follow") {
    std::vector<Told> told;
    for (std::int32_t day = 0; day < 12; day += 2) told.push_back({day, {1, 100, 101, 102}});
    const auto events = grouped(told);
    CHECK(events[2] == 1);
    CHECK(events[3] != 1);
}

TEST_CASE("articles without words have no event") {
    CHECK(grouped({{5, {}}, {5, {}}}) == std::vector<std::uint32_t>{0, 1, 2});
}
