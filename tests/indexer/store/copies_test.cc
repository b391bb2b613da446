// What is taken for a copy, and what is not.
#include "indexer/store/copies.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace inquit;

namespace {

// Words of an invented language, `count` of them from the `from`th on.
std::string words(std::size_t from, std::size_t count) {
    std::string out;
    for (std::size_t i = from; i < from + count; ++i) out += "w" + std::to_string(i * 7919) + ' ';
    return out;
}

}  // namespace

TEST_CASE("a text has all its shingles in common with itself, however it is set") {
    CHECK(share_in_common(words(0, 100), words(0, 100)) == doctest::Approx(1));
    CHECK(share_in_common("The boats of Lirenne " + words(0, 60),
                          "THE BOATS, of “Lirenne”: " + words(0, 60)) == doctest::Approx(1));
    CHECK(share_in_common(words(0, 100), words(200, 100)) == 0);
}

TEST_CASE("a text that was cut is a copy, a brief of a long report is none") {
    CHECK(share_in_common(words(0, 200), words(0, 100)) == doctest::Approx(1));
    CHECK(share_in_common(words(0, 1000), words(0, 100)) == 0);
}

TEST_CASE("a shared speech is less than a shared text") {
    const std::string one = words(0, 60) + words(500, 140);
    const std::string other = words(0, 60) + words(900, 140);
    CHECK(share_in_common(one, other) < 0.4);
    CHECK(share_in_common(one, other) > 0.2);
}

TEST_CASE("a caption is too short to be a copy of anything") {
    CHECK(share_in_common(words(0, 20), words(0, 20)) == 0);
    CHECK(sketch_of(words(0, 20)).empty());
    CHECK(sketch_of("").empty());
}

TEST_CASE("a sketch has at most 128 bytes and is the same for the same words") {
    CHECK(sketch_of(words(0, 5000)).size() == 128);
    CHECK(sketch_of(words(0, 300)) == sketch_of("  " + words(0, 300) + "\n"));
    CHECK(sketch_of(words(0, 300)) != sketch_of(words(1000, 300)));
}
