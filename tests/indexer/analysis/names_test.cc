// Who and what is named: one person, one name.
#include <string>

#include <doctest/doctest.h>

#include "tests/indexer/analysis/article.h"

using inquit::EntityType;
using inquit::Mention;
using inquit::Part;
using inquit::PartKind;
using inquit::test::Analysed;

namespace {

std::string people(std::string_view text) { return Analysed(text).names(EntityType::person); }

std::string bodies(std::string_view text) { return Analysed(text).names(EntityType::organisation); }

std::string places(std::string_view text) { return Analysed(text).names(EntityType::place); }

// The words of every mention, " | " between.
std::string mentions(std::string_view text) {
    const Analysed found(text);
    std::string out;
    for (const Mention& mention : found.analysis().mentions) {
        if (!out.empty()) out += " | ";
        out += found.text(mention.span);
    }
    return out;
}

}  // namespace

TEST_CASE("a surname alone is the one who was named in full") {
    CHECK(mentions("Anna Holm left. Holm said that Holm’s boat was late.") ==
          "Anna Holm | Holm | Holm");
    CHECK(people("Anna Holm left. Holm said that Holm’s boat was late.") == "Anna Holm");
}

TEST_CASE("a surname before the full name is the same person") {
    CHECK(people("Holm said no. Anna Holm, the mayor, left.") == "Anna Holm");
}

TEST_CASE("the fullest form is the name") {
    CHECK(people("Anna Holm left. Anna Maria Holm came back. Holm slept.") == "Anna Maria Holm");
}

TEST_CASE("titles are no part of a name") {
    CHECK(people("Prime Minister Halvar Brekk met Sen. Anna Holm and Dr. Piet Aasgard.") ==
          "Halvar Brekk; Anna Holm; Piet Aasgard");
    CHECK(people("Former Harbour Secretary Anna Holm left.") == "Anna Holm");
}

TEST_CASE("an honorific of rank stays where it is all there is, Mr and Mrs do not") {
    CHECK(people("Queen Amabel left. Mrs. Pryce stayed.") == "Queen Amabel; Pryce");
}

TEST_CASE("names keep hyphens, apostrophes, initials and particles") {
    CHECK(people("Edvard Lunde-Maas left.") == "Edvard Lunde-Maas");
    CHECK(people("Fintan O’Marrow left.") == "Fintan O’Marrow");
    CHECK(people("J. T. Marr left with Anna K. Holm.") == "J. T. Marr; Anna K. Holm");
    CHECK(people("Petra van der Lind left.") == "Petra van der Lind");
    CHECK(people("Omar al-Hadi left. Al-Hadi came back.") == "Omar al-Hadi");
}

TEST_CASE("a surname of several words is found by its end") {
    CHECK(people("Petra van der Lind left. Van der Lind came back, and Lind slept.") ==
          "Petra van der Lind");
}

TEST_CASE("two people of one surname stay apart") {
    CHECK(people("Anna Holm met Piet Holm.") == "Anna Holm; Piet Holm");
    CHECK(people("Bertil Quarles Sr. met Bertil Quarles Jr.") ==
          "Bertil Quarles Sr.; Bertil Quarles Jr.");
}

TEST_CASE("a title tells which of two of one surname is meant") {
    const Analysed found(
        "Anna Holm met Robert Holm. Robert Holm left. “It was dark,” Ms. Holm said.");
    CHECK(found.quotes() == "It was dark, = Anna Holm");
}

TEST_CASE("a nickname in marks belongs to the name and stands for it") {
    CHECK(people("Wilhelmina “Billie” Tarn left. Billie slept, and so did Tarn.") ==
          "Wilhelmina Tarn");
}

TEST_CASE("short forms of a first name are the same person") {
    CHECK(people("William Holm left. Bill Holm came back.") == "William Holm");
    CHECK(people("Jonathan Holm left. J. Holm came back.") == "Jonathan Holm");
}

TEST_CASE("a name in capitals is the name in small letters") {
    CHECK(people("Anna Holm left.\n\nANNA HOLM came back.") == "Anna Holm");
}

TEST_CASE("a sentence's first word is no name for its capital") {
    CHECK(mentions("Officials met. Herring was scarce. Yesterday Anna Holm left.") == "Anna Holm");
}

TEST_CASE("days and months are no names") {
    CHECK(mentions("On Monday, in April and in May, it rained.") == "");
}

TEST_CASE("no person has an article") { CHECK(people("The Merrow Accord was signed.") == ""); }

TEST_CASE("words for bodies make organisations") {
    CHECK(bodies("The Ministry of Foreign Affairs met the Harbour Party.") ==
          "Ministry of Foreign Affairs; Harbour Party");
    CHECK(bodies("The Footplate and Signal Union met the Bank of Ostvark.") ==
          "Footplate and Signal Union; Bank of Ostvark");
    CHECK(bodies("The Merrow Fishers’ Union left.") == "Merrow Fishers’ Union");
}

TEST_CASE("an acronym is the body whose letters it has") {
    CHECK(bodies("The Straits Herring Authority met. The SHA left.") ==
          "Straits Herring Authority");
    CHECK(bodies("The S.H.A. met. The Straits Herring Authority left.") ==
          "Straits Herring Authority");
}

TEST_CASE("abbreviations of places are the place, and us is nobody's country") {
    CHECK(places("Ships left the United States. The U.S. agreed, and the US signed.") ==
          "United States");
    CHECK(mentions("They told us to go.") == "");
}

TEST_CASE("nationalities are no places") {
    CHECK(mentions("The Norwegian boats met French crews and an Italian.") == "");
    CHECK(people("Norwegian Prime Minister Anna Holm left.") == "Anna Holm");
}

TEST_CASE("what stands around a word says that it is a place") {
    CHECK(places("They met in Havnsted. Havnsted was cold.") == "Havnsted");
    CHECK(places("The prime minister of Ostvark left.") == "Ostvark");
    CHECK(places("Ostvark’s government met the Ostvarkish press.") == "Ostvark");
    CHECK(places("They met in Ostvark and Lirenne.") == "Ostvark; Lirenne");
}

TEST_CASE("a bank one stands on is a place, one that lends is none") {
    CHECK(places("They fish on the Merrow Bank. The Merrow Bank is shallow.") == "Merrow Bank");
    CHECK(bodies("The Merrow Bank lent them money.") == "Merrow Bank");
}

TEST_CASE("a dateline has its place and its agency") {
    const Analysed found("HAVNSTED, June 13 (City Wire) — Anna Holm left Havnsted.");
    CHECK(found.names(EntityType::place) == "Havnsted");
    CHECK(found.names(EntityType::organisation) == "City Wire");
}

TEST_CASE("a dash glued to a word ends it") {
    CHECK(mentions("HAVNSTED—Anna Holm left.") == "HAVNSTED | Anna Holm");
}

TEST_CASE("photo credits and bylines name nobody in the news") {
    CHECK(people("Boats wait in the harbour. (Photo by Jonna Ferrel for the Northern Ledger)") ==
          "");
    const std::string body = "By Jonna Ferrel\n\nAnna Holm left.";
    CHECK(Analysed(body, {{{0, 15}, PartKind::byline}}).names(EntityType::person) == "Anna Holm");
}

TEST_CASE("a caption names people, a contributors' line does not") {
    const std::string body =
        "Anna Holm on Monday.\n\nThe boats left.\n\nCelia Rounce contributed reporting.";
    const std::vector<Part> parts = {{{0, 20}, PartKind::caption},
                                     {{39, 74}, PartKind::contributors}};
    CHECK(Analysed(body, parts).names(EntityType::person) == "Anna Holm");
}

TEST_CASE("a headline in capitals names whom the text names") {
    CHECK(people("Holm Opens Lock After Two Years Of Waiting\n\nAnna Holm opened the lock.") ==
          "Anna Holm");
}

TEST_CASE("a storm is nobody") { CHECK(people("Hurricane Griselda came. The storm left.") == ""); }

TEST_CASE("the entities stand in the order of the text") {
    const Analysed found("In Paris the Harbour Party met Anna Holm.");
    REQUIRE(found.analysis().entities.size() == 3);
    CHECK(found.analysis().entities[0].name == "Paris");
    CHECK(found.analysis().entities[1].name == "Harbour Party");
    CHECK(found.analysis().entities[2].name == "Anna Holm");
    CHECK(found.analysis().entities[2].type == EntityType::person);
}

TEST_CASE("a surname of several words is one, with its particles") {
    CHECK(mentions("Marit Suu Lenn won. Suu Lenn was glad.") == "Marit Suu Lenn | Suu Lenn");
    CHECK(mentions("Bertil de Grovane lost. De Grovane wept, and so de Grovane left.") ==
          "Bertil de Grovane | De Grovane | de Grovane");
    CHECK(mentions("Ursel von der Maaren spoke; von der Maaren smiled.") ==
          "Ursel von der Maaren | von der Maaren");
    CHECK(people("Hamid al-Nasseri came. Al-Nasseri spoke, then al-Nasseri left.") ==
          "Hamid al-Nasseri");
}

TEST_CASE("a ship is nobody") {
    CHECK(people("The trawler Griselda Holm was lost near Havnsted.") == "");
    CHECK(people("USS Arlen Dray sailed on Monday.") == "");
    CHECK(people("The trawler’s skipper, Griselda Holm, was found.") == "Griselda Holm");
}

TEST_CASE("what is called after a place does not name the place") {
    CHECK(places("They signed the Oslo accords.") == "");
    CHECK(places("They read the Chicago Tribune in Oslo.") == "Oslo");
}

TEST_CASE("an abbreviation of a place is the place") {
    CHECK(places("They met in Corvane, Calif. Then they left California.") ==
          "Corvane; California");
    CHECK(places("The U.S. and the US agreed. They told us so.") == "United States");
}
