// docs/query-language.md and docs/json.md, held to what the program does.
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "searcher/index.h"
#include "searcher/parser.h"
#include "searcher/read_as.h"
#include "searcher/render.h"

using namespace inquit;
using Json = nlohmann::json;

namespace {

std::string file(const std::string& name) {
    std::ifstream in(INQUIT_SOURCE_DIR "/docs/" + name);
    REQUIRE(in);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

// The cells of a table's row, code marks taken off.
std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out;
    for (std::size_t at = line.find("| "); at + 2 < line.size();) {
        const std::size_t end = line.find(" |", at + 2);
        if (end == std::string::npos) break;
        std::string cell = line.substr(at + 2, end - at - 2);
        if (cell.starts_with('`')) cell = cell.substr(1, cell.size() - 2);
        out.push_back(std::move(cell));
        at = end + 1;
    }
    return out;
}

struct Table {
    std::string head;  // first cell of the second column
    std::vector<std::vector<std::string>> rows;
};

std::vector<Table> tables(const std::string& text) {
    std::vector<Table> out;
    std::istringstream in(text);
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        const bool row = line.starts_with("| ");
        if (row && !inside) {
            out.push_back({cells(line).at(1), {}});
        } else if (row && !line.starts_with("| ---")) {
            out.back().rows.push_back(cells(line));
        }
        inside = row;
    }
    return out;
}

// All keys of a document, each with the keys above it; of an array those of all its elements.
std::set<std::string> keys(const Json& value, const std::string& above = {}) {
    std::set<std::string> out;
    if (value.is_object()) {
        for (const auto& [key, inside] : value.items()) {
            out.insert(above + key);
            out.merge(keys(inside, above + key + '.'));
        }
    } else if (value.is_array()) {
        for (const Json& inside : value) out.merge(keys(inside, above));
    }
    return out;
}

// The block of JSON behind the mark of this name.
std::set<std::string> documented(const std::string& name) {
    const std::string text = file("json.md");
    const std::size_t mark = text.find("<!-- keys: " + name + " -->");
    REQUIRE(mark != std::string::npos);
    const std::size_t begin = text.find("```json\n", mark) + 8;
    return keys(Json::parse(text.substr(begin, text.find("```", begin) - begin)));
}

}  // namespace

TEST_CASE("every query of the description is read as it says, and so is what it was read as") {
    int checked = 0;
    for (const Table& table : tables(file("query-language.md"))) {
        if (table.head != "read as") continue;
        for (const auto& row : table.rows) {
            CAPTURE(row.at(0));
            CHECK(read_as(parse_query(row.at(0))) == row.at(1));
            CHECK(parse_query(row.at(1)) == parse_query(row.at(0)));
            ++checked;
        }
    }
    CHECK(checked > 50);
}

TEST_CASE("every error of the description is the one that comes, where it says") {
    int checked = 0;
    for (const Table& table : tables(file("query-language.md"))) {
        if (table.head != "error at") continue;
        for (const auto& row : table.rows) {
            CAPTURE(row.at(0));
            try {
                parse_query(row.at(0));
                FAIL_CHECK("was read");
            } catch (const QueryError& error) {
                CHECK(std::to_string(error.at()) == row.at(1));
                CHECK(std::string(error.what()) == row.at(2));
            }
            ++checked;
        }
    }
    CHECK(checked >= 10);
}

TEST_CASE("every field is in the description, and its example can be read") {
    const std::string text = file("query-language.md");
    for (const FieldInfo& field : fields) {
        CAPTURE(field.name);
        const bool named = text.find(std::string(field.name) + ':') != std::string::npos ||
                           text.find(std::string(field.alias) + ':') != std::string::npos;
        CHECK(named);
        CHECK_NOTHROW(parse_query(field.example));
    }
}

TEST_CASE("the limits of the description are the program's") {
    const std::string text = file("query-language.md");
    CHECK(text.find(std::to_string(longest_query) + " bytes") != std::string::npos);
    CHECK(text.find(std::to_string(most_query_words) + " words") != std::string::npos);
    CHECK(text.find(std::to_string(deepest_query) + " parentheses") != std::string::npos);
}

TEST_CASE("the keys of the JSON are those of the description") {
    using namespace std::chrono_literals;
    Articles articles;
    articles.hits.push_back({});
    articles.hits[0].snippet = {{"a", true}};
    articles.hits[0].entities = {{"b", EntityType::place}};
    articles.facets = {{Field::speaker, {{"c", 1}}, 1, 0}};
    articles.months = {{2019y / 4, 1}};
    articles.dates = {{Day{2019y / 4 / 1}, 1}};
    CHECK(keys(Json::parse(json(articles))) == documented("search"));

    articles.facets.push_back({Field::place, {}, 0, 1});
    CHECK(keys(Json::parse(json_facets(articles))) == documented("facets"));

    Quotes quotes;
    quotes.hits.emplace_back();
    quotes.hits[0].content = {{"d", true}};
    CHECK(keys(Json::parse(json(quotes))) == documented("quotes"));

    ArticleRecord record;
    record.article.body = "body";
    record.article.parts = {{{0, 1}, PartKind::caption}};
    record.analysis.entities = {{"e", EntityType::person}};
    record.analysis.mentions = {{{0, 1}, 0}};
    record.analysis.quotes.resize(1);
    CHECK(keys(Json::parse(json(record, Explained::no, {OtherAccount{}}))) ==
          documented("article"));

    CHECK(keys(Json::parse(json(IndexInfo{}))) == documented("info"));
}
