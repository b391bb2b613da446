// Did anybody say this, in these words?
#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "searcher/index.h"
#include "searcher/render.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

std::vector<ArticleRecord> tales() {
    std::vector<ArticleRecord> out = herring_tales();
    const Tale more[] = {
        {"/news/wire/lock.txt",
         "The gate",
         "City Wire",
         "",
         "",
         "2019-05-03",
         "@q[Ines Corbel|Again and again the ministry has handed us a locked gate, and called it "
         "care,] said @p[Ines "
         "Corbel]. @q[?a diplomat|They will be back within the month,] said a diplomat."},
        {"/news/wire/plain.txt",
         "A bridge for Lirenne",
         "City Wire",
         "",
         "",
         "2019-06-01",
         "The bridge over the sound will be closed at night from now on. Nobody was quoted."}};
    for (const Tale& tale : more) out.push_back(record_of(tale));
    return out;
}

struct Fixture {
    SmallIndex small{tales()};
    Index index = Index::open(small.path());

    Verification verify(const std::string& quote,
                        std::vector<Filter> filters = {},
                        double near = 0.6) {
        VerifyRequest request;
        request.quote = quote;
        request.request.filters = std::move(filters);
        request.near = near;
        return index.verify(request);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "words inside one quote are exact, whoever prints them") {
    const Verification answer = verify("they will be back within the month.");
    CHECK(answer.standing == Standing::exact);
    CHECK(answer.total == 2);
    CHECK(answer.outlets == 2);
    REQUIRE(answer.matches.size() == 2);
    CHECK(answer.matches[0].quote.source == "Harbour Courier");
    CHECK(answer.matches[1].quote.source == "City Wire");
    CHECK(same_words(answer.matches) == std::vector<std::vector<std::size_t>>{{0, 1}});
    const VerifiedQuote& first = answer.matches[0];
    CHECK(first.text == "They will be back within the month");
    CHECK(first.begins);
    CHECK(first.ends);
    CHECK(first.start == first.quote.start);
    CHECK(answer.nearest.empty());
    CHECK(answer.unquoted.empty());
}

TEST_CASE_FIXTURE(Fixture, "a word that was changed makes an altered quote, the closest first") {
    const Verification answer = verify("the ministry has handed us a locked door");
    CHECK(answer.standing == Standing::altered);
    REQUIRE(answer.matches.size() == 2);
    for (const VerifiedQuote& match : answer.matches) {
        CAPTURE(match.text);
        CHECK(match.changed == 1);
        CHECK(match.share == doctest::Approx(7.0 / 8));
        REQUIRE(match.changes.size() == 1);
        CHECK(match.changes[0].yours == "door");
    }
    CHECK(answer.matches[0].changes[0].theirs == "harbour");
    CHECK(answer.matches[1].changes[0].theirs == "gate");
    CHECK(answer.matches[1].start ==
          answer.matches[1].quote.start + std::string("Again and again ").size());
    CHECK_FALSE(answer.matches[1].begins);
    CHECK_FALSE(answer.matches[1].ends);
}

TEST_CASE_FIXTURE(Fixture,
                  "words that were left out without a sign are shown, with a sign they are exact") {
    const Verification without = verify("We can find a count in one ledger");
    CHECK(without.standing == Standing::altered);
    REQUIRE_FALSE(without.matches.empty());
    CHECK(without.matches[0].share == 1);
    REQUIRE(without.matches[0].changes.size() == 2);
    CHECK(without.matches[0].changes[0] == WordChange{"", "common"});
    CHECK(without.matches[0].changes[1] == WordChange{"", "of the fish"});
    CHECK(verify("We can find a … count … in one ledger").standing == Standing::exact);
}

TEST_CASE_FIXTURE(Fixture, "how near is near is the asker's choice") {
    const std::string quote = "We can hope for a common count of whales";
    CHECK(verify(quote, {}, 0.9).standing == Standing::not_found);
    const Verification answer = verify(quote, {}, 0.5);
    CHECK(answer.standing == Standing::altered);
    REQUIRE(answer.matches.size() == 1);
    CHECK(answer.matches[0].share == doctest::Approx(6.0 / 9));
    const Verification far = verify(quote, {}, 0.9);
    REQUIRE(far.nearest.size() == 1);
    CHECK(far.nearest[0].quote.id == answer.matches[0].quote.id);
}

TEST_CASE_FIXTURE(Fixture, "what nobody says is not found, and how many were asked is said") {
    const Verification answer = verify("Whales belong to whoever wakes first");
    CHECK(answer.standing == Standing::not_found);
    CHECK(answer.matches.empty());
    CHECK(answer.nearest.empty());
    CHECK(answer.looked_at == index.quotes(Request{}).total);
    // Words of grammar in common are no likeness.
    CHECK(verify("it is of the").nearest.empty());
}

TEST_CASE_FIXTURE(
    Fixture, "words under another name are not found, and under whose name they stand is told") {
    const Verification answer =
        verify("nobody can police the bank alone", {{Field::speaker, "corbel"}});
    CHECK(answer.standing == Standing::not_found);
    CHECK(answer.speakers == std::vector<std::string>{"Ines Corbel"});
    CHECK(answer.standing_of_others == Standing::exact);
    REQUIRE(answer.others.size() == 1);
    CHECK(answer.others[0].quote.speaker.name == "Halvar Brekk");
    CHECK(answer.looked_at == 3);
    CHECK(answer.not_looked_at == index.quotes(Request{}).total - 3);
    CHECK(verify("nobody can police the bank alone", {{Field::speaker, "halvar"}}).standing ==
          Standing::exact);
}

TEST_CASE_FIXTURE(Fixture, "the filters of search narrow who is asked") {
    const std::string quote = "They will be back within the month";
    const Verification wire = verify(quote, {{Field::source, "City Wire"}});
    CHECK(wire.standing == Standing::exact);
    CHECK(wire.total == 1);
    CHECK(verify(quote, {{Field::source, "Northern Ledger"}}).standing == Standing::not_found);
}

TEST_CASE_FIXTURE(Fixture, "words that stand in an article but are nobody's are told so") {
    const Verification text = verify("the bridge over the sound will be closed at night");
    CHECK(text.standing == Standing::not_found);
    REQUIRE(text.unquoted.size() == 1);
    CHECK(text.unquoted[0].place == UnquotedWords::Place::text);
    CHECK(text.unquoted[0].start == 0);
    CHECK(text.unquoted[0].end == text.unquoted[0].text.size());
    const Verification title = verify("A bridge for Lirenne");
    REQUIRE(title.unquoted.size() == 1);
    CHECK(title.unquoted[0].place == UnquotedWords::Place::headline);
}

TEST_CASE_FIXTURE(Fixture, "any quote at all is answered, and soon") {
    std::string long_one;
    for (int i = 0; i < 250; ++i) long_one += "the of ";
    for (const std::string& quote : {long_one,
                                     std::string("the"),
                                     std::string("\" OR speaker:* ("),
                                     std::string("*"
                                                 "a"),
                                     std::string("zzzz qqqq")}) {
        CAPTURE(quote.substr(0, 20));
        const Verification answer = verify(quote);
        CHECK(answer.took_ms < 2000);
    }
}

TEST_CASE("an empty index has nobody who said it") {
    const SmallIndex small(std::vector<ArticleRecord>{});
    Index index = Index::open(small.path());
    CHECK(index.verify({.quote = "one ledger"}).standing == Standing::not_found);
}

TEST_CASE_FIXTURE(Fixture, "the document of a verdict has what scripts rely on") {
    const auto document =
        nlohmann::json::parse(json(verify("the ministry has handed us a locked door")));
    CHECK(document["schema"] == 1);
    CHECK(document["verdict"] == "altered");
    REQUIRE(document["matches"].size() == 2);
    CHECK(document["matches"] == document["nearest"]);
    const auto& match = document["matches"][0];
    CHECK(match["text"] == "The ministry has handed us a locked harbour");
    CHECK(match["end"].get<int>() - match["start"].get<int>() == 43);
    CHECK(match["changes"][0]["yours"] == "door");
    CHECK(match["changes"][0]["theirs"] == "harbour");
    CHECK(match["words"][1]["op"] == "yours");
    const auto exact = nlohmann::json::parse(json(verify("Nobody can police the bank alone")));
    CHECK(exact["verdict"] == "exact");
    CHECK(exact["nearest"].empty());
    CHECK(nlohmann::json::parse(json(verify("Whales")))["verdict"] == "not-found");
}
