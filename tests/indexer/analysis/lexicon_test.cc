// What is known of words beforehand.
#include "indexer/analysis/lexicon.h"

#include <string>

#include <doctest/doctest.h>

#include "indexer/analysis/letters.h"
#include "indexer/analysis/lexicons.h"
#include "indexer/analysis/vocabulary.h"
#include "indexer/text/fold.h"

using namespace inquit;

namespace {

bool is(std::string_view word, Classes classes) {
    return (Lexicon::english().classes(word) & classes) == classes;
}

}  // namespace

TEST_CASE("a word is in every class that a list gives it") {
    CHECK(is("said", cls::cue_say));
    CHECK(is("believes", cls::cue_think));
    CHECK(is("called", cls::cue_call));
    CHECK(is("senator", cls::title | cls::person_noun));
    CHECK(is("ministry", cls::organisation_head | cls::organisation_noun));
    CHECK(is("anna", cls::first_female));
    CHECK_FALSE(is("anna", cls::first_male));
    CHECK(Lexicon::english().classes("zzyzx") == 0);
}

TEST_CASE("a phrase is known as a whole, and its first word as the start of one") {
    CHECK(is("new zealand", cls::place));
    CHECK(is("new", cls::phrase_lead));
    CHECK_FALSE(is("new", cls::place));
}

TEST_CASE("the lists are folded as the text will be") {
    for (const auto& file : embedded::lexicons::files) {
        CAPTURE(file.name);
        std::string folded;
        std::string_view rest = file.content;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (line.empty() || line[0] == '#') continue;
            CHECK(fold(line) == line);
        }
    }
}

TEST_CASE("every class that a list names is one that the program knows") {
    // A label that is no class gives none: its words would be in no class at all.
    for (const std::string_view word : {"mr",
                                        "monday",
                                        "although",
                                        "hurricane",
                                        "gdp",
                                        "went",
                                        "novel",
                                        "photo",
                                        "company",
                                        "whom"}) {
        CAPTURE(word);
        CHECK(Lexicon::english().classes(word) != 0);
    }
}

TEST_CASE("capitals are told in Latin, Greek and Cyrillic letters") {
    for (const char32_t c : {U'A', U'É', U'Ł', U'Ž', U'Ω', U'Я'}) CHECK(is_capital(c));
    for (const char32_t c : {U'a', U'é', U'ł', U'ž', U'ß', U'я', U'漢'}) CHECK_FALSE(is_capital(c));
}

TEST_CASE("letters of scripts without capitals are letters, and marks are marks") {
    CHECK(kind_of(U'漢') == CharKind::letter);
    CHECK(kind_of(U'“') == CharKind::mark);
    CHECK(kind_of(U'—') == CharKind::dash);
    CHECK(kind_of(0xA0) == CharKind::space);
}

TEST_CASE("two spellings of a word have one number") {
    Vocabulary words;
    const std::uint32_t plain = words.intern("Hvorak");
    CHECK(words.intern("hvorak") == plain);
    CHECK(words.intern("Hvorák") == plain);
    CHECK(words.intern("Horvak") != plain);
    CHECK(words.find("hvorak") == plain);
    CHECK(words.find("nobody") == Vocabulary::none);
    for (int i = 0; i < 5000; ++i) words.intern("word" + std::to_string(i));
    CHECK(words.intern("hvorak") == plain);
    CHECK(words[plain].folded == "hvorak");
}
