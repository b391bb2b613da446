// Where quotation marks open and close.
#include <string>

#include <doctest/doctest.h>

#include "tests/indexer/analysis/article.h"

using inquit::Quote;
using inquit::test::Analysed;

namespace {

// What stands in marks, " | " between.
std::string marked(std::string_view text) {
    const Analysed found(text);
    std::string out;
    for (const Quote& quote : found.analysis().quotes) {
        if (quote.kind == inquit::QuoteKind::indirect) continue;
        if (!out.empty()) out += " | ";
        out += found.text(quote.content);
    }
    return out;
}

}  // namespace

TEST_CASE("every shape of mark is one") {
    CHECK(marked("“It was dark,” Anna Holm said.") == "It was dark,");
    CHECK(marked("\"It was dark,\" Anna Holm said.") == "It was dark,");
    CHECK(marked("``It was dark,'' Anna Holm said.") == "It was dark,");
    CHECK(marked("''It was dark,'' Anna Holm said.") == "It was dark,");
    CHECK(marked("„It was dark“, Anna Holm said.") == "It was dark");
    CHECK(marked("«It was dark», Anna Holm said.") == "It was dark");
    CHECK(marked("»It was dark«, Anna Holm said. »Nobody came.«") == "It was dark | Nobody came.");
    CHECK(marked("”It was dark”, Anna Holm said. ”Nobody came.”") == "It was dark | Nobody came.");
    CHECK(marked("「It was dark」, Anna Holm said.") == "It was dark");
    CHECK(marked("„It was dark”, Anna Holm said.") == "It was dark");
    CHECK(marked("‹It was dark›, Anna Holm said.") == "It was dark");
    CHECK(marked("＂It was dark,＂ Anna Holm said.") == "It was dark,");
    CHECK(marked("\xC2\x93It was dark,\xC2\x94 Anna Holm said.") == "It was dark,");
}

TEST_CASE("the marks and the space inside them are no part of the words") {
    CHECK(marked("« It was dark », Anna Holm said.") == "It was dark");
    CHECK(marked("“ It was dark, ” Anna Holm said.") == "It was dark,");
}

TEST_CASE("mixed shapes still pair") {
    CHECK(marked("“It was dark,\" Anna Holm said. \"Nobody came.”") ==
          "It was dark, | Nobody came.");
}

TEST_CASE("single marks count where the article has no double ones") {
    CHECK(marked("‘It was dark,’ Anna Holm said. ‘It’s the boats’ fault.’") ==
          "It was dark, | It’s the boats’ fault.");
    CHECK(marked("'It was dark,' Anna Holm said. 'Nobody came.'") == "It was dark, | Nobody came.");
}

TEST_CASE("double marks inside single ones stay inside") {
    CHECK(marked("‘She said “so small” to me,’ Anna Holm said. ‘It’s the boats’ fault.’\n\n"
                 "‘They were “late”,’ she said.") ==
          "She said “so small” to me, | It’s the boats’ fault. | They were “late”,");
    CHECK(marked("'She said \"so small\" to me,' Anna Holm said. 'It was dark.'") ==
          "She said \"so small\" to me, | It was dark.");
}

TEST_CASE("curly single marks count beside double ones, straight ones may be apostrophes") {
    CHECK(marked("“It was dark,” Anna Holm said. Piet Aasgard called it ‘a farce of a lock’.") ==
          "It was dark, | a farce of a lock");
    CHECK(marked("“It was dark,” Anna Holm said. In the '90s the pilots' wives counted.") ==
          "It was dark,");
}

TEST_CASE("single marks inside double ones stay inside") {
    CHECK(marked("“They say, ‘So small?’ and I nod,” Anna Holm said.") ==
          "They say, ‘So small?’ and I nod,");
}

TEST_CASE("single marks count in a headline") {
    CHECK(marked("Mayor calls lock ‘a start’\n\nThe lock opened on Monday. “It works,” Anna Holm "
                 "said.") == "a start | It works,");
}

TEST_CASE("apostrophes, feet and inches are no marks") {
    CHECK(marked("It’s the harbour’s, the boats’ and Anna Holm’s.") == "");
    CHECK(marked("The mast is 40' 6\" high and the rope 12\" thick.") == "");
    CHECK(marked("The '90s were rock 'n' roll.") == "");
}

TEST_CASE("an unclosed mark ends with its paragraph") {
    CHECK(marked("Anna Holm said: “It was dark.\n\nThe boats went home. Nobody else spoke.") ==
          "It was dark.");
}

TEST_CASE("a mark repeated in the next paragraph goes on, and the last closes") {
    CHECK(marked("“It was dark.\n\n“It was cold.\n\n“Nobody came,” Anna Holm said.") ==
          "It was dark. | It was cold. | Nobody came,");
}

TEST_CASE("a closing mark alone closes what the paragraph before left open") {
    CHECK(marked("Anna Holm said: “It was dark.\n\nIt was cold.” The boats went home.") ==
          "It was dark. | It was cold.");
}

TEST_CASE("a closing mark with nothing open is nothing") {
    CHECK(marked("It was dark.” The boats went home.") == "");
    CHECK(marked("The boats went ” home.") == "");
}

TEST_CASE("a second opening mark ends what was never closed") {
    CHECK(marked("“It was dark, Anna Holm said. “Nobody came.”") ==
          "It was dark, Anna Holm said. | Nobody came.");
}

TEST_CASE("the values of markup are no quotations") {
    CHECK(marked("<post author=\"Holm\" date=\"today\">It was dark</post>") == "");
}

TEST_CASE("a quotation does not leave its caption") {
    const std::string body = "Anna Holm said “no\n\nThe boats went home.”";
    const Analysed found(body, {{{0, 20}, inquit::PartKind::caption}});
    CHECK(found.text(found.analysis().quotes.at(0).content) == "no");
    CHECK(found.analysis().quotes.size() == 1);
}
