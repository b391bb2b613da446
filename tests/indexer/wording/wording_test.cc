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

TEST_CASE("a rarity weighs the stems of words that are no stop words") {
    WordingReader read("en", [](std::string_view stem) { return stem == "quota" ? 0.9 : 0.2; });
    const Wording wording = read("and the quotas hold");
    REQUIRE(wording.words.size() == 4);
    CHECK(wording.words[0].weight < 0.1F);
    CHECK(wording.words[2].weight == doctest::Approx(0.9));
    CHECK(wording.words[3].weight == doctest::Approx(0.2));
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
