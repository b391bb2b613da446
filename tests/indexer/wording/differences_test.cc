// Word differences.
#include "indexer/wording/differences.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace inquit {
namespace {

// same words, [-only a-], {+only b+}
std::string shown(std::string_view a, std::string_view b) {
    std::string out;
    for (const Piece& piece : differences(a, b)) {
        if (piece.side == Side::same) out += slice(b, piece.b);
        if (piece.side == Side::a) out += "[-" + std::string(slice(a, piece.a)) + "-]";
        if (piece.side == Side::b) out += "{+" + std::string(slice(b, piece.b)) + "+}";
    }
    return out;
}

TEST_CASE("the words that differ are shown where they stand") {
    struct Row {
        const char *title, *a, *b, *shown;
    };

    const std::vector<Row> rows = {
        {"nothing differs", "The weir holds.", "The weir holds.", "The weir holds."},
        {"marks and capitals are no difference",
         "the weir holds",
         "The weir, holds!",
         "The weir, holds!"},
        {"one word is another",
         "they gave us a shut door and left",
         "they gave us a shut gate and left",
         "they gave us a shut [-door -]{+gate +}and left"},
        {"something is left out",
         "We will wait, and wait long",
         "We will wait",
         "We will wait[-and wait long-]"},
        {"something is added in front", "wait", "We shall wait", "{+We shall +}wait"},
        {"nothing is shared", "Yes.", "Never", "[-Yes.-]{+Never+}"},
        {"one side is empty", "", "Never", "{+Never+}"},
        {"marks alone", "…", "— ?", "[-…-]{+— ?+}"},
        {"marks in front", "“Wait", "Wait", "Wait"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        CHECK(shown(row.a, row.b) == row.shown);
    }
}

TEST_CASE("the pieces cover both texts in order") {
    const std::vector<std::pair<std::string, std::string>> pairs = {
        {"", ""},
        {"  (the) mill — burns? ", "«The mill» has burnt, Été"},
        {"…", "no words, or some"},
        {"水が 出る 12,000", "水 12,000"},
    };
    for (const auto& [a, b] : pairs) {
        CAPTURE(a);
        std::uint32_t at_a = 0;
        std::uint32_t at_b = 0;
        for (const Piece& piece : differences(a, b)) {
            CHECK(piece.a.begin == at_a);
            CHECK(piece.b.begin == at_b);
            CHECK(piece.a.empty() == (piece.side == Side::b));
            CHECK(piece.b.empty() == (piece.side == Side::a));
            at_a = piece.a.end;
            at_b = piece.b.end;
        }
        CHECK(at_a == a.size());
        CHECK(at_b == b.size());
    }
}

TEST_CASE("what stands behind ten thousand words is one piece") {
    std::string a;
    for (int i = 0; i < 12'000; ++i) a += "word" + std::to_string(i % 700) + ' ';
    const std::string b = a + "end";
    const auto pieces = differences(a, b);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].side == Side::same);
    CHECK(pieces[1].side == Side::a);
    CHECK(pieces[2].side == Side::b);
    CHECK(pieces[2].b.end == b.size());
    CHECK(differences(a, a).size() == 1);
}

TEST_CASE("the share of a part counts its words in the order of the whole") {
    CHECK(share_in_order("the gate shut", "the old gate is shut now") == doctest::Approx(1.0));
    CHECK(share_in_order("shut gate", "the gate is shut") == doctest::Approx(0.5));
    CHECK(share_in_order("locked door", "the gate is shut") == doctest::Approx(0.0));
    CHECK(share_in_order("…", "the gate is shut") == doctest::Approx(0.0));
}

}  // namespace
}  // namespace inquit
