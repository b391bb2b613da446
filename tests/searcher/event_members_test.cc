// Events, from the articles of each to each of the articles.
#include "searcher/event_members.h"

#include <map>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("members are those of whom the columns say so, whatever the events are") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        ColumnsBuilder builder;
        std::map<std::uint32_t, std::vector<std::uint32_t>> wanted;
        std::vector<std::uint32_t> firsts;
        for (std::uint32_t docid = 1; docid < 300; ++docid) {
            if (random() % 5 == 0) continue;  // was removed
            builder.add_document(docid);
            const bool fresh = firsts.empty() || random() % 3 > 0;
            if (fresh) firsts.push_back(docid);
            const std::uint32_t event = fresh ? docid : firsts[random() % firsts.size()];
            builder.set_event(docid, event);
            wanted[event].push_back(docid);
        }
        std::erase_if(wanted, [](const auto& row) { return row.second.size() == 1; });
        const std::string bytes = builder.bytes();
        const Columns columns(bytes);
        const EventMembers members(columns);
        CAPTURE(seed);
        REQUIRE(members.size() == wanted.size());
        std::size_t place = 0;
        for (const auto& [event, docids] : wanted) {
            const auto found = members.at(place++);
            CHECK(std::vector<std::uint32_t>(found.begin(), found.end()) == docids);
            for (const std::uint32_t docid : docids)
                CHECK(members.around(docid).data() == found.data());
        }
        for (const std::uint32_t first : firsts)
            CHECK(members.around(first).empty() == !wanted.contains(first));
        CHECK(members.around(0).empty());
        CHECK(members.around(5000).empty());
    }
    CHECK(EventMembers().around(1).empty());
}

TEST_CASE("an undated copy that stands before its original is of its event") {
    ColumnsBuilder builder;
    for (const std::uint32_t docid : {1U, 2U, 3U, 4U, 5U}) builder.add_document(docid);
    for (const std::uint32_t docid : {2U, 3U, 5U}) builder.set_day(docid, 18'000);
    builder.set_story(2, 1);  // 1 is an undated copy of 2, 4 of 1 again
    builder.set_story(4, 1);
    builder.set_event(3, 2);
    const std::string bytes = builder.bytes();
    const Columns columns(bytes);
    const EventMembers members(columns);
    REQUIRE(members.size() == 1);
    const auto found = members.around(1);
    CHECK(std::vector<std::uint32_t>(found.begin(), found.end()) ==
          std::vector<std::uint32_t>{1, 2, 3, 4});
    CHECK(members.around(5).empty());
}
