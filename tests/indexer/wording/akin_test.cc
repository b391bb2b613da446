// Words that can stand for each other.
#include "indexer/wording/akin.h"

#include <string>

#include <doctest/doctest.h>

#include "indexer/text/stem.h"
#include "indexer/wording/wording.h"

namespace inquit {
namespace {

Senses senses_of(const AkinWords& words, std::string_view word) {
    Stemmer stemmer("en");
    return words.senses(wording_hash(stemmer(words.base(word))));
}

TEST_CASE("words are akin by a sense that both have, or by one a step wider") {
    const AkinWords words("# heading\nboat 1 < 2\nvessel 2\nship 3 < 2\ncup 4 > 5\nsaucer 5\n",
                          "en");
    CHECK(akin(senses_of(words, "boat"), senses_of(words, "vessels")));
    CHECK(akin(senses_of(words, "vessel"), senses_of(words, "ship")));
    CHECK_FALSE(akin(senses_of(words, "boat"), senses_of(words, "ship")));
    CHECK_FALSE(akin(senses_of(words, "boat"), senses_of(words, "unheard")));
    CHECK(opposite(senses_of(words, "cups"), senses_of(words, "saucer")));
    CHECK(opposite(senses_of(words, "saucer"), senses_of(words, "cup")));
    CHECK_FALSE(opposite(senses_of(words, "cup"), senses_of(words, "boat")));
}

TEST_CASE("an irregular form has the base that the list gives it") {
    const AkinWords words("went = go\n", "en");
    CHECK(words.base("went") == "go");
    CHECK(words.base("goes") == "goes");
}

TEST_CASE("the list that comes with the program knows everyday English") {
    const AkinWords* english = AkinWords::of("en");
    REQUIRE(english != nullptr);
    CHECK(akin(senses_of(*english, "buy"), senses_of(*english, "purchased")));
    CHECK(opposite(senses_of(*english, "best"), senses_of(*english, "worst")));
    CHECK(english->base("taught") == "teach");
    CHECK(AkinWords::of("de") == nullptr);
}

}  // namespace
}  // namespace inquit
