// Folding: which spellings are the same.
#include "indexer/text/fold.h"

#include <chrono>

#include <doctest/doctest.h>

namespace inquit {
namespace {

TEST_CASE("spellings of one word fold to the same") {
    struct Row {
        std::string_view text, folded;
    };

    for (const Row& row :
         {Row{"Brekk", "brekk"},
          Row{"JOS\u00C9", "jose"},
          Row{"Jose\u0301", "jose"},
          Row{"\u0141\u00F3d\u017A", "lodz"},
          Row{"S\u00F8rensen", "sorensen"},
          Row{"Stra\u00DFe", "strasse"},
          Row{"\u00C6ro", "aero"},
          Row{"\u0130stanbul", "istanbul"},
          Row{"O\u2019Brien", "o'brien"},
          Row{"O\u00B4Brien", "o'brien"},
          Row{"O`Brien", "o'brien"},
          Row{"\uFB01sh", "fish"},
          Row{"\uFF21\uFF22", "ab"},
          Row{"five\u00A0\u2009 crowns ", "five crowns"},
          Row{"zero\u200Bwidth", "zerowidth"},
          Row{"\u03A3\u038A\u03A3\u03A5\u03A6\u039F\u03A3",
              "\u03C3\u03B9\u03C3\u03C5\u03C6\u03BF\u03C3"},
          Row{"\u0420\u043E\u0441\u0441\u0438\u0419", "\u0440\u043E\u0441\u0441\u0438\u0439"},
          Row{"\u0441\u0438\u043D\u0438\u0438\u0306", "\u0441\u0438\u043D\u0438\u0439"},
          Row{"\u0401\u043B\u043A\u0430", "\u0435\u043B\u043A\u0430"},
          Row{"", ""}}) {
        CAPTURE(row.text);
        CHECK(fold(row.text) == row.folded);
        CHECK(fold(row.folded) == row.folded);
    }
}

TEST_CASE("folding twice changes nothing, whatever the script") {
    for (const std::string_view text : {"\u01C5ungla",
                                        "\u1E9E",
                                        "\uD55C\uAD6D\uC5B4",
                                        "\u304C\u304E",
                                        "\u0939\u093F\u0928\u094D\u0926\u0940",
                                        "\u0345",
                                        "\uFDFA",
                                        "\u2460 \u00BD",
                                        "a\u0300\u0315\u0300",
                                        "\u1FB3\u0345"}) {
        CAPTURE(text);
        CHECK(fold(fold(text)) == fold(text));
    }
}

TEST_CASE("a megabyte of alternating accents does not take minutes") {
    std::string marks = "a";
    while (marks.size() < 1'000'000) marks += "\u0301\u0316";
    const auto begin = std::chrono::steady_clock::now();
    fold(marks);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("white space collapses and case stays") {
    CHECK(collapse_space("  The\u00A0Lock-Keeper\r\n\tof\u2003Ullenby ") ==
          "The Lock-Keeper of Ullenby");
    CHECK(collapse_space(" \n ") == "");
}

}  // namespace
}  // namespace inquit
