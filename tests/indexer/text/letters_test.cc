// Kinds of characters.
#include "indexer/text/letters.h"

#include <cstdint>
#include <initializer_list>

#include <doctest/doctest.h>

namespace inquit {
namespace {

TEST_CASE("letters, capitals and spaces are told in every script") {
    struct Row {
        char32_t c;
        bool letter, upper, lower, space;
    };

    for (const Row& row : {Row{U'Q', true, true, false, false},
                           Row{U'q', true, false, true, false},
                           Row{U'\u00C9', true, true, false, false},
                           Row{U'\u0159', true, false, true, false},
                           Row{U'\u9BE1', true, false, false, false},
                           Row{U'7', false, false, false, false},
                           Row{U'\u2014', false, false, false, false},
                           Row{U' ', false, false, false, true},
                           Row{U'\n', false, false, false, true},
                           Row{U'\u00A0', false, false, false, true},
                           Row{U'\u2028', false, false, false, true}}) {
        CAPTURE(static_cast<std::uint32_t>(row.c));
        CHECK(is_letter(row.c) == row.letter);
        CHECK(is_upper(row.c) == row.upper);
        CHECK(is_lower(row.c) == row.lower);
        CHECK(is_space(row.c) == row.space);
    }
}

}  // namespace
}  // namespace inquit
