// The names file: what goes in comes out, and damage is noticed.
#include "indexer/schema/names.h"

#include <doctest/doctest.h>

#include "indexer/base/error.h"
#include "indexer/schema/columns.h"

using namespace inquit;

namespace {

NamesList some() {
    return {{{EntityType::person, "H. Brekk", "Halvar Brekk"},
             {EntityType::organisation, "FBH", "Federal Bureau of Herring"}},
            {{7, EntityType::person, "Brekk", "Halvar Brekk"},
             {9, EntityType::person, "Brekk", "Signe Brekk"}}};
}

}  // namespace

TEST_CASE("a name is shown as it is known, in its document first") {
    const std::string file = encode(some());
    const Names names(file);
    CHECK(names.shown(Field::person, 1, "H. Brekk") == "Halvar Brekk");
    CHECK(names.shown(Field::speaker, 1, "H. Brekk") == "Halvar Brekk");
    CHECK(names.shown(Field::speaker, 1, "FBH") == "Federal Bureau of Herring");
    CHECK(names.shown(Field::person, 1, "FBH") == "FBH");
    CHECK(names.shown(Field::place, 1, "H. Brekk") == "H. Brekk");
    CHECK(names.shown(Field::person, 7, "Brekk") == "Halvar Brekk");
    CHECK(names.shown(Field::person, 9, "Brekk") == "Signe Brekk");
    CHECK(names.shown(Field::person, 8, "Brekk") == "Brekk");
    CHECK(names.shown(Field::person, 7, "Nobody") == "Nobody");
}

TEST_CASE("no names change no name") {
    CHECK(Names().shown(Field::person, 1, "Brekk") == "Brekk");
    CHECK(Names().known(Field::person).empty());
    const std::string file = encode(NamesList{});
    CHECK(Names(file).shown(Field::person, 1, "Brekk") == "Brekk");
}

TEST_CASE("everything known of a field can be listed") {
    const std::string file = encode(some());
    const auto known = Names(file).known(Field::speaker);
    REQUIRE(known.size() == 4);
    CHECK(known[0].docid == 0);
    CHECK(known[1].docid == 0);
    CHECK(known[2].docid == 7);
    CHECK(known[3].shown == "Signe Brekk");
    CHECK(Names(file).known(Field::place).empty());
    CHECK(Names(file).known(Field::source).empty());
}

TEST_CASE("a names file with any byte changed is damaged") {
    const std::string whole = encode(some());
    CHECK_THROWS_AS(Names(std::string_view("")), Error);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        CAPTURE(i);
        CHECK_THROWS_AS(Names(std::string_view(changed)), Error);
    }
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_THROWS_AS(Names(std::string_view(whole).substr(0, size)), Error);
}

TEST_CASE("columns count a document once for two names of one person") {
    ColumnsBuilder builder;
    builder.add_values(1, Field::person, pack_values({"H. Brekk", "Halvar Brekk"}));
    builder.add_values(7, Field::person, pack_values({"Brekk"}));
    builder.add_values(8, Field::person, pack_values({"Brekk"}));
    const std::string file = encode(some());
    builder.show(Names(file));
    CHECK(builder.distinct(Field::person) == 2);
    const std::string bytes = builder.bytes();
    const Columns columns(bytes);
    const auto value = [&](std::uint32_t docid) {
        REQUIRE(columns.values(Field::person, docid).size() == 1);
        return columns.value(Field::person, columns.values(Field::person, docid)[0]);
    };
    CHECK(value(1) == "Halvar Brekk");
    CHECK(value(7) == "Halvar Brekk");
    CHECK(value(8) == "Brekk");
}
