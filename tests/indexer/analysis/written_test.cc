// What is no name, and how names are shown.
#include "indexer/analysis/written.h"

#include <string>

#include <doctest/doctest.h>

#include "tests/indexer/analysis/article.h"

using inquit::EntityType;
using inquit::written_name;
using inquit::test::Analysed;

namespace {

std::string people(std::string_view text) { return Analysed(text).names(EntityType::person); }

std::string bodies(std::string_view text) { return Analysed(text).names(EntityType::organisation); }

std::string places(std::string_view text) { return Analysed(text).names(EntityType::place); }

struct Case {
    std::string_view text, shown;
};

}  // namespace

TEST_CASE("people are shown in small letters, without nicknames and strange spaces") {
    for (const Case& c : {Case{"ANNA K. HOLM JR.", "Anna K. Holm Jr."},
                          Case{"Anna Holm, Jr.", "Anna Holm Jr."},
                          Case{"BREKK", "Brekk"},
                          Case{"LUNDE-MAAS", "Lunde-Maas"},
                          Case{"O’MARROW", "O’Marrow"},
                          Case{"ÅSA ØRN", "Åsa Ørn"},
                          Case{"PIET HOLM III", "Piet Holm III"},
                          Case{"JT Marr", "JT Marr"},
                          Case{"Petra van\u00A0der  Lind", "Petra van der Lind"},
                          Case{"Wilhelmina “Billie” Tarn", "Wilhelmina Tarn"},
                          Case{"Wilhelmina 'Billie Jo' Tarn", "Wilhelmina Tarn"}}) {
        CAPTURE(c.text);
        CHECK(written_name(c.text, EntityType::person) == c.shown);
    }
}

TEST_CASE("bodies and places are shown in small letters, acronyms as they are") {
    for (const Case& c : {Case{"WHITE HOUSE", "White House"},
                          Case{"FOREIGN Office", "Foreign Office"},
                          Case{"MINISTRY OF TRADE", "Ministry of Trade"},
                          Case{"NATO", "NATO"},
                          Case{"SENATE", "Senate"},
                          Case{"FBI Academy", "FBI Academy"},
                          Case{"U.S. Senate", "U.S. Senate"}}) {
        CAPTURE(c.text);
        CHECK(written_name(c.text, EntityType::organisation) == c.shown);
    }
    CHECK(written_name("HAVNSTED", EntityType::place) == "Havnsted");
    CHECK(written_name("USA", EntityType::place) == "USA");
}

TEST_CASE("a contraction is nobody") {
    CHECK(
        people("“No,” said Anna Holm. I’ve said that I'm late. We’ll see, I’d say. They’re in.") ==
        "Anna Holm");
}

TEST_CASE("times, laws, suffixes and offices are nobody") {
    CHECK(people("The talks began at 11:35 A.M. EDT. They ended at 4:10 P.M. EST.") == "");
    CHECK(people("Anna Holm read the Harbour Dues Act and the Crew Tax Credit.") == "Anna Holm");
    CHECK(people("In the hall was Anna Holm, Jr.") == "Anna Holm Jr.");
    CHECK(people("The Secretary of Homeland Security and the Secretary of Commerce left.") == "");
    CHECK(places("The Secretary of State and the Chief of Police left for Paris.") == "Paris");
    CHECK(people("She works for the Department of Housing and Urban Development.") == "");
    CHECK(people("May God bless you. IN WITNESS WHEREOF, I have signed it.") == "");
    CHECK(people("As President of the United States he met the Member States.") == "");
}

TEST_CASE("a word in capitals for emphasis is no body") {
    CHECK(bodies("He had a bath. “A BATH!” said Anna Holm. Then she threw the BITS away.") == "");
    CHECK(bodies("The gale blew from the NW. Then NATO met.") == "NATO");
}

TEST_CASE("a party of somebody ends before the name") {
    CHECK(people("They left the Line Party of Anna Holm.") == "Anna Holm");
}

TEST_CASE("the Q of a transcript is no name, and asks as somebody unnamed") {
    const Analysed found(
        "Q   Thanks, Ms. Lunde. Will the ferry sail?\n\nMS. LUNDE:  It will sail at nine.\n\n"
        "Q   Hi. And tomorrow?\n\nMS. LUNDE:  Tomorrow as well.");
    CHECK(found.names(EntityType::person) == "Lunde");
    CHECK(found.quotes() ==
          "Thanks, Ms. Lunde. Will the ferry sail? = [Q]\nIt will sail at nine. = Lunde\n"
          "Hi. And tomorrow? = [Q]\nTomorrow as well. = Lunde");
}

TEST_CASE("a country speaks only with a verb of its own") {
    CHECK(Analysed("France, like others at the table, had heard what was meant, said “no” twice.")
              .quotes()
              .find("France") == std::string::npos);
    CHECK(Analysed("“The strait is open,” France said.").quotes() ==
          "The strait is open, = France");
}
