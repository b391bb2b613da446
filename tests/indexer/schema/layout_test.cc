// File entries and slot values survive their bytes, and keep the order of what they stand for.
#include "indexer/schema/layout.h"

#include <climits>
#include <doctest/doctest.h>

#include "indexer/base/error.h"

using namespace inquit;

TEST_CASE("a file entry reads back as it was written") {
    const FileEntry entry{.path = "/news/caf\xE9.txt",  // not UTF-8, as file names may be
                          .size = 5'000'000'000,
                          .modified = -1,
                          .articles = 38,
                          .format = "JSON Lines",
                          .problem = "line 7: not JSON"};
    CHECK(decode_file(encode(entry)) == entry);
}

TEST_CASE("bytes that are no file entry are damage") {
    const std::string bytes = encode(FileEntry{"/news/a.txt", 10, 5, 1, "plain text", "x"});
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        CHECK_THROWS_AS(decode_file(std::string_view(bytes).substr(0, size)), Error);
    }
}

TEST_CASE("values packed in a slot come out in their order") {
    const std::vector<std::string> values{
        "Brekk", "", "a name, with: marks\0 in it", std::string(300, 'x')};
    const std::string packed = pack_values(values);
    const auto views = unpack_values(packed);
    CHECK(std::vector<std::string>(views.begin(), views.end()) == values);
    CHECK(unpack_values("").empty());
    CHECK_THROWS_AS(unpack_values("\x05"
                                  "abc"),
                    Error);
}

TEST_CASE("packed days and numbers sort as the days and numbers do") {
    const std::vector<std::int32_t> days{INT32_MIN + 1, -135000, -1, 0, 1, 17995, INT32_MAX};
    for (std::size_t i = 0; i < days.size(); ++i) {
        CHECK(unpack_day(pack_day(days[i])) == days[i]);
        if (i > 0) CHECK(pack_day(days[i - 1]) < pack_day(days[i]));
    }
    CHECK(unpack_day("") == no_day);
    CHECK(pack_number(255) < pack_number(256));
    CHECK(unpack_number(pack_number(4'000'000'000U)) == 4'000'000'000U);
    CHECK(unpack_number("") == 0);
    CHECK_THROWS_AS(unpack_day("abc"), Error);
}

TEST_CASE("the key of a file does not grow with its path") {
    CHECK(file_key(std::string(4000, 'p')).size() == file_key("/a").size());
    CHECK(file_key("/a") != file_key("/b"));
}
