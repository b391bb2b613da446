// Which language a text is written in.
#include "indexer/text/language.h"

#include <doctest/doctest.h>

namespace inquit {
namespace {

TEST_CASE("the language of a paragraph is found") {
    struct Row {
        std::string_view code, text;
    };

    for (const Row& row :
         {Row{"en",
              "The harbour was quiet after the storm, and the fishermen counted the boats that had "
              "come home."},
          Row{"de",
              "Der Hafen war nach dem Sturm ruhig, und die Fischer zählten die Boote, die "
              "zurückgekommen waren."},
          Row{"fr",
              "Le port était calme après la tempête, et les pêcheurs comptaient les bateaux qui "
              "étaient rentrés."},
          Row{"es",
              "El puerto estaba tranquilo después de la tormenta y los pescadores contaban los "
              "barcos que habían vuelto."},
          Row{"he", "הנמל היה שקט אחרי הסערה והדייגים ספרו את הסירות שחזרו הביתה בשלום."}}) {
        CAPTURE(row.code);
        CHECK(detect_language(row.text) == row.code);
    }
}

TEST_CASE("too little text has no language") {
    CHECK(detect_language("") == "");
    CHECK(detect_language("12 345") == "");
    CHECK(detect_language("Brekk") == "");
}

TEST_CASE("a kilobyte of names and figures in front does not hide the language") {
    std::string text;
    while (text.size() < 1100) text += "7:0 3:12 (4) -- 6.5 ";
    text +=
        "The results above were sent by telephone, and the paper is sorry for what the line did to "
        "them; the full table will be printed on Saturday, when the league office opens again.";
    CHECK(detect_language(text) == "en");
}

}  // namespace
}  // namespace inquit
