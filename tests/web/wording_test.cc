// The words for numbers, times and what is not known.
#include "web/wording.h"

#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("numbers have commas and things their plural") {
    CHECK(number(0) == "0");
    CHECK(number(999) == "999");
    CHECK(number(1000) == "1,000");
    CHECK(number(1234567) == "1,234,567");
    CHECK(counted(1, "article") == "1 article");
    CHECK(counted(0, "article") == "0 articles");
    CHECK(duration(0.04) == "0.1 ms");
    CHECK(duration(0.26) == "0.3 ms");
    CHECK(duration(0.97) == "1 ms");
    CHECK(duration(1234) == "1,234 ms");
    CHECK(reading_time(3) == "1 min read");
    CHECK(reading_time(824) == "4 min read");
}

TEST_CASE("what is missing is said in words") {
    CHECK(date_words(std::nullopt) == "undated");
    CHECK(source_words("") == "no source");
    CHECK(speaker_words({SpeakerKind::unknown, ""}) == "speaker unknown");
    CHECK(speaker_words({SpeakerKind::unnamed, "a diplomat"}) == "a diplomat (not named)");
    CHECK(speaker_words({SpeakerKind::unnamed, ""}) == "a source not named");
    CHECK(speaker_words({SpeakerKind::person, "Halvar Brekk"}) == "Halvar Brekk");
}

TEST_CASE("doubt grows as confidence falls") {
    CHECK(doubt_words(0.97F).empty());
    CHECK(doubt_words(0.6F) == "probably");
    CHECK(doubt_words(0.2F) == "perhaps");
}

TEST_CASE("a long text is cut behind a word, one without spaces where it must be") {
    CHECK(shortened("one two three", 13) == "one two three");
    CHECK(shortened("one two three", 12) == "one two …");
    CHECK(shortened("ěěěěěě", 5) == "ěě …");
}

TEST_CASE("a path is shown without what a terminal or page could act on") {
    CHECK(shown_path("/news/a\nb\x1b.txt") == "/news/a?b?.txt");
    CHECK(shown_path("/news/\xff.txt") == "/news/\ufffd.txt");
    const std::string home = std::getenv("HOME") ? std::getenv("HOME") : "";
    if (home.size() > 1) {
        CHECK(shown_path(home + "/news/a.txt") == "~/news/a.txt");
        CHECK(shown_path(home + "else/a.txt") == home + "else/a.txt");
    }
}
