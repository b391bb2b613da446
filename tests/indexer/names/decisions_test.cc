// The reader's text: what is read, what is written, what is passed over.
#include "indexer/names/decisions.h"

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("a decision is written as it is read") {
    const Decision merge{
        Verdict::merge, EntityType::person, {"Halvar Brekk", "H. Brekk", "Halvar Breck"}};
    const std::string line = decision_line(merge);
    CHECK(line == "merge\tperson\tHalvar Brekk\tH. Brekk\tHalvar Breck\n");
    CHECK(read_decisions(line).all == std::vector{merge});
    CHECK(read_decisions(line).problems.empty());
}

TEST_CASE("names in decisions hold no tab and no newline") {
    const Decision odd{Verdict::rename, EntityType::place, {"Merrow\tBank", "Merrow\nShoal"}};
    CHECK(decision_line(odd) == "rename\tplace\tMerrow Bank\tMerrow Shoal\n");
}

TEST_CASE("comments, empty lines and line ends of Windows say nothing") {
    const Decisions read =
        read_decisions("# mine\n\nsplit\torganisation\tHarbour Board\r\n  \nsplit\tperson\tBrekk");
    REQUIRE(read.all.size() == 2);
    CHECK(read.all[0] == Decision{Verdict::split, EntityType::organisation, {"Harbour Board"}});
    CHECK(read.all[1] == Decision{Verdict::split, EntityType::person, {"Brekk"}});
    CHECK(read.problems.size() == 1);
}

TEST_CASE("a line that is no decision is told by its number, and the others hold") {
    const Decisions read = read_decisions(
        "join\tperson\tA\tB\nmerge\tship\tA\tB\nmerge\tperson\tA\n"
        "rename\tperson\tA\tB\tC\nmerge\tperson\tA\tB\n");
    CHECK(read.all.size() == 1);
    REQUIRE(read.problems.size() == 4);
    CHECK(read.problems[0].starts_with("line 1: "));
    CHECK(read.problems[3].starts_with("line 4: "));
}

TEST_CASE("the last decision is taken back, and comments stay") {
    const std::string text = "# mine\nmerge\tperson\tA\tB\nsplit\tperson\tC\n# end\n";
    const std::string once = without_last_decision(text);
    CHECK(once == "# mine\nmerge\tperson\tA\tB\n# end\n");
    CHECK(without_last_decision(once) == "# mine\n# end\n");
    CHECK(without_last_decision("# mine\n") == "# mine\n");
    CHECK(without_last_decision("") == "");
}

TEST_CASE("any bytes are read") {
    std::string bytes;
    for (int i = 0; i < 2000; ++i) bytes += static_cast<char>((i * 37 + i / 7) % 256);
    const Decisions read = read_decisions(bytes);
    CHECK(read.all.size() + read.problems.size() > 0);
}
