// The table of fields finds its rows by every name that users have for them.
#include "indexer/schema/fields.h"

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("a field is found by its name and by its alias") {
    CHECK(field_named("organisation") == Field::organisation);
    CHECK(field_named("org") == Field::organisation);
    CHECK(field_named("by") == Field::author);
    CHECK(field_named("lang") == Field::language);
}

TEST_CASE("what is no field is none") {
    for (const std::string_view name : {"", "Speaker", "http", "speaker ", "people"}) {
        CAPTURE(name);
        CHECK_FALSE(field_named(name).has_value());
    }
}

TEST_CASE("every facet has a slot, a prefix and whole values") {
    for (const FieldInfo& field : fields) {
        if (!field.facet) continue;
        CAPTURE(field.name);
        CHECK(field.slot != no_slot);
        CHECK(field.slot > slot_quotes);
        CHECK_FALSE(field.prefix.empty());
        CHECK(field.terms == Terms::exact);
    }
}
