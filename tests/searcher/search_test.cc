// What queries find in a small index.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

const SmallIndex& herring() {
    static const SmallIndex index(herring_tales());
    return index;
}

// "/news/ledger/quota.txt" -> "ledger/quota"
std::string short_name(const std::string& path) {
    return path.substr(6, path.size() - 6 - std::string_view(".txt").size());
}

std::string names(const Articles& answer) {
    std::vector<std::string> all;
    for (const ArticleHit& hit : answer.hits) all.push_back(short_name(hit.path));
    std::ranges::sort(all);
    std::string out;
    for (const std::string& name : all) out += (out.empty() ? "" : " ") + name;
    return out;
}

Articles search(const std::string& query, bool any = false) {
    Index index = Index::open(herring().path());
    Request request;
    request.query = query;
    request.any = any;
    request.limit = 100;
    return index.search(request);
}

struct Row {
    std::string query;
    std::string_view found;  // in the order of names
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.query);
        const Articles answer = search(row.query);
        CHECK(names(answer) == row.found);
        CHECK(answer.total == answer.hits.size());
        CHECK(answer.reading.text == row.query);
    }
}

}  // namespace

TEST_CASE("all words must be there, in any form") {
    check({{"herring", "courier/envoys lantern/letters ledger/quota ledger/salt"},
           {"herring quota", "courier/envoys lantern/letters ledger/quota"},
           {"HERRING quotas", "courier/envoys lantern/letters ledger/quota"},
           {"reported", "ledger/quota ledger/salt"},
           {"quota salt", "lantern/letters"},
           {"herring nosuchword", ""},
           {"jose", "courier/policy"},
           {"brien", ""},
           {"o'brien", "courier/policy"}});
}

TEST_CASE("an exact form is no other form") {
    check({{"=quotas", "courier/envoys ledger/quota"},
           {"\"quotas\"", "courier/envoys ledger/quota"},
           {"=reports", "ledger/quota"},
           {"=report", ""}});
}

TEST_CASE("a phrase is found across punctuation and case, and nowhere else") {
    check({{"\"one ledger\"", "courier/willow ledger/quota"},
           {"\u201COne Ledger\u201D", "courier/willow ledger/quota"},
           {"\"ledger said halvar\"", "ledger/quota"},
           {"\"ledger one\"", ""},
           {"\"herring quota\"", "courier/envoys lantern/letters ledger/quota"},
           {"\"shared quota\"", "ledger/quota"},
           {"\"quota herring\"", ""},
           {"policy-makers", "courier/policy"},
           {"\"policy makers wrote\"", "courier/policy"},
           {"e-mail", "courier/policy"},
           {"\"willow she\"", ""}});
}

TEST_CASE("words near each other are found in any order") {
    check({{"\"ledger one\"~1", "courier/willow ledger/quota"},
           {"\"salt herring\"~3", "lantern/letters ledger/salt"},
           {"\"salt herring\"~2", ""},
           {"salt NEAR/3 herring", "lantern/letters ledger/salt"},
           {"\"will will\"~3", ""}});
}

TEST_CASE("OR, NOT and parentheses mean what they say") {
    check(
        {{"navy OR salt", "lantern/letters lantern/navy ledger/salt"},
         {"herring NOT quota", "ledger/salt"},
         {"herring -quota", "ledger/salt"},
         {"herring (salt OR brannholm)", "courier/envoys lantern/letters ledger/quota ledger/salt"},
         {"(herring salt) OR navy", "lantern/letters lantern/navy ledger/salt"},
         {"-herring",
          "anzeiger/neu copies/a copies/b courier/policy courier/willow "
          "lantern/navy ledger/gate ledger/news"},
         {"herring -(quota OR salt)", ""},
         {"salt OR -herring",
          "anzeiger/neu copies/a copies/b courier/policy courier/willow lantern/letters "
          "lantern/navy ledger/gate ledger/news ledger/salt"}});
}

TEST_CASE("a prefix finds every ending") {
    check({{"wil*", "courier/envoys courier/policy courier/willow lantern/navy"},
           {"wilt*", "courier/willow"},
           {"quot*", "anzeiger/neu courier/envoys lantern/letters ledger/gate ledger/quota"},
           {"zz*", ""},
           {"title:neigh*", "ledger/quota"}});
}

TEST_CASE("the pronoun us is never the United States") {
    check({{"U.S.", "lantern/navy"},
           {"US", "lantern/navy"},
           {"us", "lantern/letters lantern/navy ledger/quota"},
           {"\"tell us\"", "lantern/letters"},
           {"\"tell U.S.\"", ""}});
}

TEST_CASE("fields look only where they say") {
    check({{"title:quota", "ledger/quota"},
           {"title:(quota OR policy)", "courier/policy ledger/quota"},
           {"said:quota", "courier/envoys ledger/gate"},
           {"said:\"one ledger\"", "ledger/quota"},
           {"file:lantern", "lantern/letters lantern/navy"},
           {"speaker:corbel", "ledger/gate ledger/quota"},
           {"person:tavernay", "ledger/salt"},
           {"org:\"fisheries ministry\"", "courier/envoys"},
           {"place:merrow", "ledger/quota"},
           {"source:lantern harbour", "copies/a copies/b"},
           {"section:world year:2020", "lantern/navy ledger/news"},
           {"by:tull", "courier/envoys ledger/gate"},
           {"lang:de", "anzeiger/neu"},
           {"person:jose", "courier/policy"},
           {"-source:ledger herring", "courier/envoys lantern/letters"}});
}

TEST_CASE("part of a name stands for everybody who has it, and the answer says so") {
    CHECK(names(search("speaker:brekk")) == "courier/envoys ledger/gate ledger/quota");
    CHECK(search("speaker:brekk").reading.read_as == "speaker:brekk [Halvar Brekk, Signe Brekk]");
    CHECK(names(search("speaker:\"Signe Brekk\"")) == "ledger/gate");
    CHECK(search("speaker:\"signe brekk\"").reading.read_as == "speaker:\"signe brekk\"");
    CHECK(names(search("speaker:bre*")) == "courier/envoys ledger/gate ledger/quota");
    CHECK(names(search("speaker:unnamed")) == "courier/envoys");
    CHECK(search("speaker:nobody").reading.read_as == "speaker:nobody [nothing]");
    CHECK(search("wilt* OR =wild").reading.read_as == "wilt* [wilted] OR =wild");
}

TEST_CASE("dates take in years, months, days and open ends, and leave out the undated") {
    check({{"date:2019", "anzeiger/neu courier/envoys ledger/gate ledger/quota"},
           {"date:2019-04", "anzeiger/neu courier/envoys ledger/quota"},
           {"date:2019-04-10", "anzeiger/neu"},
           {"date:2019-04-10..2019-05", "anzeiger/neu ledger/gate"},
           {"date:..2017", "copies/a copies/b courier/willow"},
           {"date:2020-02..", "courier/policy ledger/news"},
           {"date:1999", ""},
           {"herring -date:2019", "lantern/letters ledger/salt"}});
}

TEST_CASE("a stem counts in articles of its own language only") {
    // German stems "news" to "new", which is what English makes of another word.
    check({{"news", "ledger/news"},
           {"new", "courier/policy ledger/news"},
           {"neue", "anzeiger/neu"},
           {"neuen", "anzeiger/neu"},
           {"h\u00E4fen", "anzeiger/neu"}});
}

TEST_CASE("with any, one word is enough and more words rank higher") {
    const Articles answer = search("herring quota salt nosuchword", true);
    CHECK(names(answer) == "courier/envoys lantern/letters ledger/gate ledger/quota ledger/salt");
    const Articles ranked = search("fishermen fear nosuchword harbour", true);
    CHECK(ranked.total == 6);
    CHECK(short_name(ranked.hits[0].path) == "lantern/navy");
    CHECK(names(search("herring salt source:ledger", true)) == "ledger/quota ledger/salt");
}

TEST_CASE("an empty query finds everything") {
    const Articles answer = search("");
    CHECK(answer.total == 12);
    CHECK(answer.reading.read_as == "everything");
    CHECK(answer.quotes == 9);
    CHECK(answer.undated == 1);
}

TEST_CASE("a word in the headline weighs more than one in the text") {
    const Articles answer = search("quota");
    REQUIRE(answer.hits.size() >= 2);
    CHECK(short_name(answer.hits[0].path) == "ledger/quota");
    CHECK(answer.hits[0].score > answer.hits[1].score);
    CHECK(answer.hits[1].score > 0);
}

TEST_CASE("an article shows what it is, who speaks and who is named") {
    const Articles answer = search("\"merrow bank\"");
    REQUIRE(answer.hits.size() == 1);
    const ArticleHit& hit = answer.hits[0];
    CHECK(hit.id.size() == 32);
    CHECK(hit.title == "Neighbours near a shared quota");
    CHECK(hit.source == "Northern Ledger");
    CHECK(hit.section == "World");
    CHECK(hit.author == "Mattis Orlund");
    CHECK(hit.published == parse_day("2019-04-09"));
    CHECK(hit.title_from == Provenance::headline);
    CHECK(hit.speakers == std::vector<std::string>{"Halvar Brekk", "Ines Corbel"});
    CHECK(hit.entities.size() == 5);
    CHECK(hit.words == 67);
    CHECK_FALSE(hit.quote.has_value());
}

TEST_CASE("a hit shows the quote that has most of the query's words") {
    const Articles answer = search("herring ledger fish source:\"Northern Ledger\"");
    REQUIRE(answer.hits.size() == 1);
    REQUIRE(answer.hits[0].quote.has_value());
    CHECK(answer.hits[0].quote->speaker.name == "Halvar Brekk");
    CHECK(answer.hits[0].quote->content.find("one ledger") != std::string::npos);
    const Articles other = search("locked herring date:2019-04-09");
    REQUIRE(other.hits.size() == 1);
    REQUIRE(other.hits[0].quote.has_value());
    CHECK(other.hits[0].quote->speaker.name == "Ines Corbel");
}

TEST_CASE("where a speaker was asked for, the quote shown is by that speaker") {
    struct Row {
        std::string query;
        std::string_view said;
    };

    for (const Row& row :
         std::vector<Row>{{"herring speaker:corbel date:2019-04-09", "The ministry has"},
                          {"fish locked speaker:brekk source:ledger", "We can find"},
                          {"speaker:\"fisheries ministry\"", "No comment"},
                          {"speaker:unnamed", "They will be back"},
                          {"quotas source:courier -speaker:corbel", "No comment"}}) {
        CAPTURE(row.query);
        const Articles answer = search(row.query);
        REQUIRE(answer.hits.size() == 1);
        REQUIRE(answer.hits[0].quote.has_value());
        CHECK(answer.hits[0].quote->content.starts_with(row.said));
    }
}
