// Beginning again while a writer is busy, and what Xapian's errors become.
#include "searcher/reading.h"

#include <string>

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("a request that a writer disturbs is begun again, refreshed") {
    int refreshed = 0;
    int worked = 0;
    const int answer = reading(
        "/index",
        [&] { ++refreshed; },
        [&] {
            if (++worked < 3) throw Xapian::DatabaseModifiedError("gone");
            return 7;
        });
    CHECK(answer == 7);
    CHECK(refreshed == 3);
}

TEST_CASE("a writer that never lets go ends the request after a few attempts") {
    int worked = 0;
    const auto work = [&]() -> int {
        ++worked;
        throw Xapian::DatabaseModifiedError("gone");
    };
    CHECK_THROWS_AS(reading(
                        "/index", [] {}, work),
                    Error);
    CHECK(worked == most_attempts);
}

TEST_CASE("every error of Xapian becomes one sentence with a hint") {
    const Error damaged = reading_error(Xapian::DatabaseCorruptError("bad block"), "/index");
    CHECK(std::string(damaged.what()) == "the index /index is damaged: bad block");
    CHECK_FALSE(damaged.hint().empty());
    const Error locked = reading_error(Xapian::DatabaseLockError("no"), "/index");
    CHECK(std::string(locked.what()) == "the index /index is locked");
    const Error denied = reading_error(Xapian::DatabaseOpeningError("no", 13), "/index");
    CHECK(std::string(denied.what()) == "the index /index cannot be read: Permission denied");
    const Error version = reading_error(Xapian::DatabaseVersionError("old"), "/index");
    CHECK(std::string(version.what()).find("another version of Xapian") != std::string::npos);
}
