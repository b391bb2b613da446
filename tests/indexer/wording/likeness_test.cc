// Is it the same thing said?
#include "indexer/wording/likeness.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace inquit {
namespace {

Likeness of(std::string_view a, std::string_view b) {
    WordingReader read("en");
    return likeness(read(a), read(b));
}

struct Row {
    const char *title, *a, *b;
    WordingLabel label;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.title);
        CHECK(name(of(row.a, row.b).label) == name(row.label));
        CHECK(name(of(row.b, row.a).label) == name(row.label));
    }
}

TEST_CASE("one thing said is told from another by its words") {
    using enum WordingLabel;
    check({
        {"the same", "We never cut a lawful net", "We never cut a lawful net", verbatim},
        {"other quote marks",
         "He called it “rotten timber”",
         "He called it \"rotten timber\"",
         verbatim},
        {"a comma at the end",
         "We never cut a lawful net,",
         "We never cut a lawful net",
         punctuation},
        {"a capital", "we never cut a lawful net", "We never cut a lawful net.", punctuation},
        {"one word is another",
         "the council has handed them a rusted pump and called it drainage",
         "the council has handed them a rusted engine and called it drainage",
         reworded},
        {"a part of it",
         "rusted pump",
         "the council has handed them a rusted pump and called it drainage",
         reworded},
        {"words left out",
         "The dike will be mended before the autumn storms, and paid for by the province",
         "The dike will be mended before the autumn storms",
         reworded},
        {"the halves in another order",
         "If the pumps fail we evacuate the lower streets",
         "We evacuate the lower streets if the pumps fail",
         reworded},
        {"indirect speech",
         "We will rebuild the burnt granary before the harvest comes in",
         "the cooperative would rebuild the burnt granary before the harvest",
         reworded},
    });
}

TEST_CASE("what contradicts is not the same thing") {
    using enum WordingLabel;
    check({
        {"not", "We will sell the old harbour", "We will not sell the old harbour", none},
        {"a contraction",
         "I won't resign over the bridge tolls",
         "I will resign over the bridge tolls",
         none},
        {"another number",
         "The yard will cut 300 jobs in Varnholt",
         "The yard will cut 400 jobs in Varnholt",
         none},
        {"another number in words",
         "The yard will cut three hundred jobs in Varnholt",
         "The yard will cut 400 jobs in Varnholt",
         none},
    });
}

TEST_CASE("one number in words and in digits is one number") {
    CHECK(of("The yard will cut three hundred jobs in Varnholt",
             "The yard will cut 300 jobs in Varnholt")
              .label == WordingLabel::reworded);
}

TEST_CASE("the same subject is not the same thing said") {
    using enum WordingLabel;
    check({
        {"about one bridge",
         "The bridge at Corvale has to be closed for heavy lorries",
         "Nobody in Corvale asked for a toll on that bridge",
         none},
        {"stop words alone", "That is what we will do", "That is what they are", none},
        {"one common word", "the bridge", "We looked at the bridge, and then at the road", none},
        {"nothing", "", "", none},
    });
}

TEST_CASE("evidence is what both have and few others would") {
    const Likeness found = of("The granary of Corvale burnt to its stones",
                              "To its stones, he said, burnt the granary of Corvale");
    CHECK(found.label != WordingLabel::none);
    CHECK(std::ranges::find(found.evidence, "Corvale") != found.evidence.end());
    CHECK(std::ranges::find(found.evidence, "the") == found.evidence.end());
    CHECK(found.share > 0.8);
    CHECK(found.share <= 1.0);
}

TEST_CASE("long texts of one word are compared in bounded time") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "herring ";
    CHECK(of(text, text).label == WordingLabel::verbatim);
}

}  // namespace
}  // namespace inquit
