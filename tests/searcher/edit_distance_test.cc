// Typing errors between words.
#include "searcher/edit_distance.h"

#include <string_view>

#include <doctest/doctest.h>

using inquit::edit_distance;

TEST_CASE("a letter more, less, other or swapped is one error") {
    struct Row {
        std::string_view a, b;
        std::size_t far;
    };

    for (const Row& row : {Row{"quota", "quota", 0},
                           Row{"quota", "quot", 1},
                           Row{"quota", "quotas", 1},
                           Row{"quota", "quoto", 1},
                           Row{"quota", "qouta", 1},
                           Row{"brekk", "berkk", 1},
                           Row{"herring", "hearings", 2},
                           Row{"", "ab", 2},
                           Row{"ca", "abc", 3},
                           Row{"\u043A\u043E\u0442", "\u043A\u0438\u0442", 1}}) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(edit_distance(row.a, row.b, 3) == row.far);
        CHECK(edit_distance(row.b, row.a, 3) == row.far);
    }
}

TEST_CASE("what is farther than asked comes back as one more") {
    CHECK(edit_distance("quota", "herring", 2) == 3);
    CHECK(edit_distance("quota", "quotation", 1) == 2);
    CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
}
