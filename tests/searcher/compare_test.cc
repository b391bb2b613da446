// Two accounts and several.
#include "searcher/compare.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "indexer/text/utf8.h"
#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

ArticleRecord account(const std::string& source, const std::string& text, int day = 9) {
    Tale tale;
    tale.path = "/news/" + source;
    tale.title = "The gate at Orrin Dyke";
    tale.source = source;
    tale.date = "2019-04-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
    tale.text = text;
    return record_of(tale);
}

const std::string in_post =
    "The flood gate at Orrin Dyke failed to close on 9 April, and 340 houses were flooded.\n\n"
    "@q[Ngaire Oyelaran|The gate was oiled on Monday and it was rust by Thursday,] said "
    "@p[Ngaire Oyelaran], the dyke master.\n\n"
    "@q[Piotr Wambui|Nobody has slept upstairs here for forty years,] said @p[Piotr Wambui], a "
    "farmer. He has lost his hay.\n\n"
    "The water board made no mention of compensation.";
const std::string in_star =
    "Some three hundred and forty houses stood in water after the flood gate at Orrin Dyke failed "
    "to "
    "close.\n\n"
    "@q[Ngaire Oyelaran|The gate was oiled on Monday, and it was rust by Friday,] said the dyke "
    "master, @p[Ngaire Oyelaran].\n\n"
    "@q[Mehdi Aaltonen|We shall want to see the bill for the oil,] said Councillor "
    "@p[Mehdi Aaltonen].\n\n"
    "A brass band played on the roof of the Red Heron.";
const std::string in_gazette =
    "The dyke master, @p[Ngaire Oyelaran], told the council that she was sorry. @q[Ngaire "
    "Oyelaran|The gate was oiled on Monday and it was rust by Thursday,] she said of the flood "
    "gate at "
    "Orrin Dyke, which failed to close.";

bool has(const std::vector<NamedFact>& facts, const std::string& text) {
    return std::ranges::any_of(facts,
                               [&](const NamedFact& fact) { return fact.first.text == text; });
}

bool has(const std::vector<Passage>& passages, const std::string& text) {
    return std::ranges::any_of(passages,
                               [&](const Passage& passage) { return passage.text == text; });
}

struct Fixture {
    ArticleRecord post = account("Post", in_post), gazette = account("Gazette", in_gazette);
    Comparison both = compare(post, gazette);
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the same words are one shared quote") {
    REQUIRE(both.shared.size() == 1);
    CHECK(both.shared[0].label == WordingLabel::verbatim);
    CHECK(both.shared[0].a.speaker.name == "Ngaire Oyelaran");
    CHECK(std::ranges::all_of(both.shared[0].words,
                              [](const WordPiece& piece) { return piece.side == Side::same; }));
    REQUIRE(both.a.only_quotes.size() == 1);
    CHECK(both.a.only_quotes[0].speaker.name == "Piotr Wambui");
}

TEST_CASE_FIXTURE(Fixture, "every passage stands where it is said to stand") {
    const Passage& said = both.shared[0].a.content;
    const std::string& body = post.article.body;
    CHECK(count_code_points(body.substr(0, body.find(said.text))) == said.start);
    CHECK(said.end - said.start == count_code_points(said.text));
}

TEST_CASE("the day of a denial is another day: no shared quote") {
    const Comparison both = compare(account("Post", in_post), account("Star", in_star));
    for (const SharedQuote& shared : both.shared) CHECK(shared.label != WordingLabel::verbatim);
}

TEST_CASE("the words of another speaker are not shared") {
    const auto a = account(
        "A", "@q[Ngaire Oyelaran|The dyke will hold the winter,] said @p[Ngaire Oyelaran].");
    const auto b =
        account("B", "@q[Piotr Wambui|The dyke will hold the winter,] said @p[Piotr Wambui].");
    CHECK(compare(a, b).shared.empty());
    CHECK(compare(a, a).shared.size() == 1);
}

TEST_CASE("a number in words is the number in digits, and a name is found by its surname") {
    const Comparison both = compare(account("Post", in_post), account("Star", in_star));
    CHECK_FALSE(has(both.a.only.numbers, "340"));
    CHECK(has(both.a.only.numbers, "forty"));
    CHECK(has(both.a.only.dates, "9 April"));
    CHECK(has(both.a.only.people, "Piotr Wambui"));
    CHECK_FALSE(has(both.a.only.people, "Ngaire Oyelaran"));
    CHECK(has(both.b.only.people, "Mehdi Aaltonen"));
}

TEST_CASE("a sentence without a counterpart is named, one that both tell is not") {
    const Comparison both = compare(account("Post", in_post), account("Star", in_star));
    CHECK(has(both.b.only_sentences, "A brass band played on the roof of the Red Heron."));
    CHECK_FALSE(
        has(both.b.only_sentences,
            "Some three hundred and forty houses stood in water after the flood gate at Orrin "
            "Dyke failed to close."));
}

TEST_CASE_FIXTURE(Fixture, "a silence is marked by the words that report it") {
    REQUIRE(both.a.silences.size() == 1);
    CHECK(both.a.silences[0].words.text == "made no mention of");
    CHECK(both.b.silences.empty());
}

TEST_CASE_FIXTURE(Fixture, "voices have their counts in each") {
    REQUIRE(both.voices.size() == 2);
    CHECK(both.voices[0].speaker.name == "Ngaire Oyelaran");
    CHECK(both.voices[0].quotes == std::array<std::uint32_t, 2>{1, 1});
    CHECK(both.voices[1].quotes == std::array<std::uint32_t, 2>{1, 0});
}

TEST_CASE_FIXTURE(Fixture, "the JSON has the shapes that are promised") {
    const auto document = nlohmann::json::parse(json(both));
    CHECK(document.at("schema") == 1);
    CHECK(document.at("shared").at(0).at("label") == "verbatim");
    CHECK(document.at("shared").at(0).at("words").at(0).at("op") == "same");
    CHECK(document.at("only_a").size() == 1);
    CHECK(document.at("silences").at("a").size() == 1);
    CHECK(document.at("voices").at(0).at("b") == 1);
}

TEST_CASE("three accounts are a table") {
    const std::vector<ArticleRecord> records{
        account("Post", in_post), account("Star", in_star), account("Gazette", in_gazette)};
    const AccountsTable table = compare_all(records);
    REQUIRE(table.accounts.size() == 3);
    REQUIRE_FALSE(table.voices.empty());
    CHECK(table.voices[0].speaker.name == "Ngaire Oyelaran");
    REQUIRE_FALSE(table.things.empty());
    CHECK(table.things[0].wordings[0].has_value());
    CHECK(table.things[0].wordings[2].has_value());
    CHECK(nlohmann::json::parse(json(table)).at("things").size() == table.things.size());
}

TEST_CASE("damaged and empty accounts are compared too") {
    const ArticleRecord empty;
    CHECK(compare(empty, empty).shared.empty());
    CHECK(compare(empty, account("Post", in_post)).b.only_quotes.size() == 2);
    CHECK(compare_all(std::vector<ArticleRecord>{}).accounts.empty());
}

TEST_CASE("the closest account is the one with the same quotes") {
    const std::vector<ArticleRecord> others{account("Star", "It rained in Orrin."),
                                            account("Gazette", in_gazette)};
    CHECK(closest_account(account("Post", in_post), others) == 1);
}

TEST_CASE("accounts of one event know each other, copies and other events do not count") {
    const SmallIndex small({account("Post", in_post, 9),
                            account("Star", in_star, 10),
                            account("Late Star", in_star + " It was printed again.", 10),
                            account("Review", in_star + " A year has gone by.", 29),
                            account("Far",
                                    "The price of cocoa fell in Tembe on Monday as harvests "
                                    "were better than merchants had thought.",
                                    9)});
    Index index = Index::open(small.path());
    const auto others = index.other_accounts(account("Post", in_post).article.id, 10);
    REQUIRE(others.size() == 1);
    CHECK(others[0].article.source == "Star");
    CHECK(index.other_accounts(account("Far", "no such").article.id, 10).empty());
}
