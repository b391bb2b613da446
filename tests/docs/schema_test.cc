// docs/schema.md says what the table of fields says.
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "indexer/schema/fields.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"

using namespace inquit;

namespace {

std::string schema_document() {
    std::ifstream file(INQUIT_SOURCE_DIR "/docs/schema.md");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string_view words_of(Terms terms) {
    switch (terms) {
        case Terms::none:
            return "none";
        case Terms::words:
            return "each word";
        case Terms::exact:
            return "whole value";
    }
    return {};
}

std::string code(std::string_view text) {
    return text.empty() ? std::string("-") : "`" + std::string(text) + "`";
}

// The row of a field as it stands in the document.
std::string row(const FieldInfo& field) {
    const bool aliased = field.alias != field.name;
    std::ostringstream out;
    out << "| " << code(field.name) << " | " << (aliased ? code(field.alias) : "-") << " | "
        << field.help << " | " << words_of(field.terms) << " | " << code(field.prefix) << " | "
        << (field.slot == no_slot ? "-" : std::to_string(field.slot)) << " | "
        << (field.facet ? "yes" : "-") << " | " << code(field.example) << " |";
    return out.str();
}

}  // namespace

TEST_CASE("the document of the schema has the row of every field, and no other") {
    const std::string text = schema_document();
    std::string table;
    for (const FieldInfo& field : fields) table += row(field) + "\n";
    CAPTURE(table);
    // A blank line before the heading and after the last row: nothing else is in the table.
    CHECK(text.find("| --- | --- | --- | --- | --- | --- | --- | --- |\n" + table + "\n") !=
          std::string::npos);
}

TEST_CASE("the document of the schema names its version, the longest term and the metadata keys") {
    const std::string text = schema_document();
    const std::string expected[] = {
        "schema version " + std::to_string(schema_version),
        std::to_string(longest_term) + " bytes",
        code(key::schema),
        code(key::program),
        code(key::generation),
        code(key::columns),
        code(key::changed),
        code(key::roots),
    };
    for (const std::string& words : expected) {
        CAPTURE(words);
        CHECK(text.find(words) != std::string::npos);
    }
}
