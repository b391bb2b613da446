// Columns: what goes in comes out, most common first, and damage is noticed.
#include "indexer/schema/columns.h"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "indexer/base/error.h"

using namespace inquit;

namespace {

std::vector<std::string> names(const Columns& columns, Field field, std::uint32_t docid) {
    std::vector<std::string> out;
    for (const std::uint32_t ordinal : columns.values(field, docid))
        out.emplace_back(columns.value(field, ordinal));
    return out;
}

std::string small_file() {
    ColumnsBuilder builder;
    builder.set_day(1, 17995);
    builder.set_quotes(1, 3);
    builder.add_document(4);
    builder.add_values(1, Field::speaker, pack_values({"Runa Askell", "Halvar Brekk"}));
    builder.add_values(4, Field::speaker, pack_values({"Halvar Brekk"}));
    builder.add_values(4, Field::place, pack_values({"Merrow Bank"}));
    return builder.bytes();
}

}  // namespace

TEST_CASE("columns give each document its values, the most common value first") {
    const std::string file = small_file();
    const Columns columns(file);
    CHECK(names(columns, Field::speaker, 1) ==
          std::vector<std::string>{"Halvar Brekk", "Runa Askell"});
    CHECK(names(columns, Field::speaker, 4) == std::vector<std::string>{"Halvar Brekk"});
    CHECK(names(columns, Field::place, 4) == std::vector<std::string>{"Merrow Bank"});
    CHECK(columns.distinct(Field::speaker) == 2);
    CHECK(columns.distinct(Field::person) == 0);
}

TEST_CASE("columns know the day and the number of quotes of a document") {
    const std::string file = small_file();
    const Columns columns(file);
    CHECK(columns.day(1) == 17995);
    CHECK(columns.quotes(1) == 3);
    CHECK(columns.day(4) == no_day);
}

TEST_CASE("columns know which documents are there, and how long they are") {
    ColumnsBuilder builder;
    builder.add_document(4);
    builder.add_document(2);
    builder.set_length(5, 700);
    const std::string file = builder.bytes();
    const Columns columns(file);
    std::vector<std::uint32_t> there;
    for (std::uint32_t docid = 0; docid < 9; ++docid)
        if (columns.has(docid)) there.push_back(docid);
    CHECK(there == std::vector<std::uint32_t>{2, 4, 5});
    CHECK(columns.length(4) == 0);
    CHECK(columns.length(5) == 700);
    CHECK(columns.length(3) == 0);
}

TEST_CASE("a document that is not in the columns has no values") {
    const std::string file = small_file();
    const Columns columns(file);
    for (const std::uint32_t docid : {0U, 2U, 5U, 4'000'000'000U, 0xffffffffU}) {
        CAPTURE(docid);
        CHECK(columns.values(Field::speaker, docid).empty());
        CHECK(columns.day(docid) == no_day);
        CHECK(columns.quotes(docid) == 0);
    }
}

TEST_CASE("columns of nothing open and are empty") {
    const std::string file = ColumnsBuilder().bytes();
    const Columns columns(file);
    CHECK(columns.distinct(Field::speaker) == 0);
    CHECK(columns.values(Field::speaker, 0).empty());
}

TEST_CASE("any changed or missing byte of the columns is noticed") {
    const std::string file = small_file();
    for (std::size_t at = 0; at < file.size(); ++at) {
        std::string bad = file;
        bad[at] = static_cast<char>(bad[at] ^ 0x40);
        CHECK_THROWS_AS(Columns{bad}, Error);
        CHECK_THROWS_AS(Columns(std::span<const char>(file.data(), at)), Error);
    }
}

TEST_CASE("columns equal a plain table of values for random documents") {
    std::mt19937 engine(7);
    const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
    ColumnsBuilder builder;
    std::map<std::uint32_t, std::vector<std::string>> plain;
    std::map<std::string, int> counts;
    for (int i = 0; i < 500; ++i) {
        const std::uint32_t docid = random() % 5000;
        if (plain.contains(docid)) continue;
        std::vector<std::string>& values = plain[docid];
        for (std::uint32_t k = random() % 6; k > 0; --k) {
            const std::string value = "name " + std::to_string((random() % 40) * (random() % 40));
            if (std::ranges::find(values, value) == values.end()) values.push_back(value);
        }
        for (const std::string& value : values) ++counts[value];
        builder.add_document(docid);
        builder.add_values(docid, Field::organisation, pack_values(values));
    }
    const std::string file = builder.bytes();
    const Columns columns(file);
    CHECK(columns.distinct(Field::organisation) == counts.size());
    for (auto& [docid, values] : plain) {
        std::ranges::sort(values, [&](const std::string& a, const std::string& b) {
            return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
        });
        CHECK(names(columns, Field::organisation, docid) == values);
    }
}
