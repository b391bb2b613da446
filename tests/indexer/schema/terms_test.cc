// Terms: both sides make the same ones, and Xapian can keep them all.
#include "indexer/schema/terms.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("two spellings of a value make one term") {
    CHECK(term(Field::speaker, "José  Łund") == term(Field::speaker, "jose lund"));
    CHECK(term(Field::speaker, "Halvar\u00A0Brekk") == "XSPhalvar brekk");
    CHECK(term(Field::person, "Halvar Brekk") != term(Field::speaker, "Halvar Brekk"));
}

TEST_CASE("a word's exact form and its stem are two terms") {
    CHECK(exact_term(Field::text, "reported") == "reported");
    CHECK(stem_term(Field::text, "report") == "Zreport");
    CHECK(stem_term(Field::title, "report") == "ZSreport");
}

TEST_CASE("no term is longer than Xapian keeps, NULs counted twice") {
    const std::vector<std::string> values{
        std::string(1000, 'a'), std::string(130, '\0'), std::string(5000, '\0'), [] {
            std::string wide;
            for (int i = 0; i < 200; ++i) wide += "漢";
            return wide;
        }()};
    for (const std::string& value : values) {
        for (const std::string& made : {term(Field::speaker, value),
                                        exact_term(Field::text, value),
                                        stem_term(Field::said, value),
                                        id_term(value)}) {
            const auto nuls = std::ranges::count(made, '\0');
            CHECK(made.size() + static_cast<std::size_t>(nuls) <= longest_term);
        }
    }
}

TEST_CASE("two long values that differ only at their end make two terms") {
    const std::string a(500, 'a');
    CHECK(term(Field::source, a + "b") != term(Field::source, a + "c"));
    CHECK(term(Field::source, a + "b") == term(Field::source, a + "B"));
}

TEST_CASE("all that came out of one file is found by a short term") {
    CHECK(file_term(std::string(4000, 'p')).size() == file_term("/a").size());
    CHECK(file_term("/a") != file_term("/b"));
}
