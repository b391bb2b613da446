// Who reports what without quotation marks.
#include <doctest/doctest.h>

#include "tests/indexer/analysis/article.h"

using namespace inquit;
using test::Analysed;

namespace {

std::string reported(std::string_view text) {
    Analysed article("Anna Holm and Piet Aasgard met. The mayor, Ragna Lee, was there.\n\n" +
                     std::string(text));
    return article.quotes();
}

}  // namespace

TEST_CASE("a report takes its speaker from the subject of its verb") {
    struct Row {
        std::string_view text;
        std::string quotes;
    };

    const Row rows[] = {
        {"Anna Holm said that the boats were late.", "the boats were late = Anna Holm"},
        {"Anna Holm said the boats were late.", "the boats were late = Anna Holm"},
        {"The boats were late, said Anna Holm.", "The boats were late = Anna Holm"},
        {"The boats were late again, Anna Holm said on Monday.",
         "The boats were late again = Anna Holm"},
        {"According to Anna Holm, the boats were late.", "the boats were late = Anna Holm"},
        {"The boats were late, according to Anna Holm, who counts them.",
         "The boats were late = Anna Holm"},
        {"Anna Holm told reporters that the boats were late.",
         "reporters that the boats were late = Anna Holm"},
        {"Anna Holm accused the bank of hiding the count.",
         "the bank of hiding the count = Anna Holm"},
        {"Anna Holm urged the council to count again.", "the council to count again = Anna Holm"},
        {"Anna Holm called for a second count.", "for a second count = Anna Holm"},
        {"The plan was criticised by Anna Holm.", "The plan was criticised = Anna Holm"},
        {"Anna Holm, who keeps the lock, denied that it leaks.", "it leaks = Anna Holm"},
        {"The mayor said the boats were late.", "the boats were late = Ragna Lee"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(reported(row.text) == row.quotes);
    }
}

TEST_CASE("those who are joined report together") {
    CHECK(reported("Anna Holm and Piet Aasgard said the boats were late.") ==
          "the boats were late = Piet Aasgard + Anna Holm");
    CHECK(reported("The boats were late, said Anna Holm and Piet Aasgard.") ==
          "The boats were late = Anna Holm + Piet Aasgard");
}

TEST_CASE("a list of reporters is taken with its places and after a description") {
    CHECK(reported("Anna Holm of Lirenne and Piet Aasgard of Havnsted said the boats were late.") ==
          "the boats were late = Piet Aasgard + Anna Holm");
    CHECK(reported("Two pilots, Anna Holm and Piet Aasgard, said the boats were late.") ==
          "the boats were late = Piet Aasgard + Anna Holm");
    CHECK(reported("Anna Holm and Piet Aasgard both denied the charge.") ==
          "the charge = Piet Aasgard + Anna Holm");
    CHECK(reported("Anna Holm, who had met Piet Aasgard, denied the charge.") ==
          "the charge = Anna Holm");
}

TEST_CASE("two reports of one sentence share its words") {
    CHECK(reported("Anna Holm said the count was wrong, and Piet Aasgard denied the charge.") ==
          "the count was wrong = Anna Holm\nthe charge = Piet Aasgard");
    CHECK(reported("Anna Holm praised the bridge and promised a second one.") ==
          "the bridge and promised a second one = Anna Holm");
}

TEST_CASE("who is quoted in a sentence needs no report in it, and another does") {
    CHECK(reported("Anna Holm said the count was “a farce.”") == "a farce. = Anna Holm");
    CHECK(reported("Anna Holm called it “a farce of a count,” but Piet Aasgard said that the count "
                   "was fair.") ==
          "a farce of a count, = Anna Holm\nthe count was fair = Piet Aasgard");
}

TEST_CASE("what nobody said is no report") {
    struct Row {
        std::string_view text;
    };

    const Row rows[] = {
        {"Anna Holm announced a plan for the harbour."},
        {"Anna Holm said nothing."},
        {"Anna Holm made no mention of the boats."},
        {"Anna Holm did not say that the boats were late."},
        {"Anna Holm declined to say why the boats were late."},
        {"Anna Holm should say that the boats were late."},
        {"Anna Holm was asked to count the boats."},
        {"Anna Holm walked to the harbour with a lamp."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(reported(row.text).empty());
    }
}

TEST_CASE("an apposition before the verb is not what the verb turns to") {
    CHECK(reported("Anna Holm, a pilot of the old school, said Piet Aasgard had counted wrong.") ==
          "Piet Aasgard had counted wrong = Anna Holm");
}
