// Stems, by language.
#include "indexer/text/stem.h"

#include <string>

#include <doctest/doctest.h>

namespace inquit {
namespace {

TEST_CASE("forms of one word have one stem") {
    Stemmer stem("en");
    const std::string report(stem("report"));
    CHECK(stem("reports") == report);
    CHECK(stem("reported") == report);
    CHECK(stem("reporting") == report);
    CHECK(stem("quotas") == std::string(stem("quota")));
}

TEST_CASE("a language without a stemmer stems nothing") {
    for (const std::string_view code : {"", "xx", "zh"}) {
        CAPTURE(code);
        Stemmer stem(code);
        CHECK(stem("reports") == "reports");
    }
}

TEST_CASE("each language has its own stemmer") {
    Stemmer german("de");
    CHECK(german("fischer") == std::string(german("fischern")));
    Stemmer english("en");
    CHECK(english("fischer") != std::string(english("fischern")));
}

TEST_CASE("the cache answers as the stemmer does, before and after it is full") {
    Stemmer stem("en");
    const std::string before(stem("running"));
    for (int i = 0; i < 70'000; ++i) stem("word" + std::to_string(i));
    CHECK(stem("running") == before);
}

}  // namespace
}  // namespace inquit
