// Wordings.
#include "indexer/wording/wording.h"

#include <doctest/doctest.h>

namespace inquit {
namespace {

TEST_CASE("a wording knows its numbers, names, stop words and negations") {
    WordingReader read("en");
    const Wording wording = read("We don't owe Brannholm three hundred boats");
    REQUIRE(wording.words.size() == 6);
    CHECK(wording.words[0].kind == WordingKind::stop);
    CHECK(wording.words[1].kind == WordingKind::negation);
    CHECK(wording.words[2].kind == WordingKind::plain);
    CHECK(wording.words[3].kind == WordingKind::name);
    CHECK(wording.words[4].kind == WordingKind::number);
    CHECK(slice(wording.text, wording.words[4].span) == "three hundred");
    CHECK(wording.sentence);
    CHECK(wording.words[4].stem == read("300").words[0].stem);
    CHECK(wording.words[5].stem == read("boat").words[0].stem);
    CHECK_FALSE(read("three hundred boats").sentence);
}

TEST_CASE("a word weighs as much as it is rare in the language, then in the corpus") {
    WordingReader alone("en");
    const Wording wording = alone("and the people mend weirs");
    REQUIRE(wording.words.size() == 5);
    CHECK(wording.words[0].weight < 0.1F);
    CHECK(wording.words[2].weight < 0.3F);
    CHECK(wording.words[4].weight > 0.8F);
    WordingReader small("en", {[](std::string_view) { return 1U; }, 5});
    CHECK(small("weirs").words[0].weight > 0.7F);
    WordingReader large(
        "en", {[](std::string_view stem) { return stem == "weir" ? 90'000U : 9U; }, 1'000'000});
    CHECK(large("weirs").words[0].weight < 0.15F);
    CHECK(large("people").words[0].weight > 0.8F);
}

TEST_CASE("negations are known in every language that has a pack") {
    struct Row {
        const char *language, *text;
    };

    for (const Row& row : {Row{"de", "nicht"},
                           {"en", "never"},
                           {"es", "nunca"},
                           {"fr", "jamais"},
                           {"it", "non"},
                           {"nl", "niet"},
                           {"pt", "não"},
                           {"ru", "нет"}}) {
        CAPTURE(row.language);
        WordingReader read(row.language);
        const Wording wording = read(row.text);
        REQUIRE(wording.words.size() == 1);
        CHECK(wording.words[0].kind == WordingKind::negation);
    }
}

TEST_CASE("of a text without end only so much is read") {
    std::string text;
    for (int i = 0; i < 5'000; ++i) text += "net ";
    WordingReader read("");
    CHECK(read(text).words.size() == WordingReader::most_words);
    CHECK(read("").words.empty());
}

}  // namespace
}  // namespace inquit
