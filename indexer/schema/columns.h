// Columns: the facet values of every document, by document, in one file that is mapped into memory.
// Derived from the value slots, which stay the truth.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/fields.h"

namespace inquit {

// Day of an undated document.
inline constexpr std::int32_t no_day = INT32_MIN;

// Collects the values of documents and makes the file's bytes.
class ColumnsBuilder {
  public:
    ColumnsBuilder();
    // Documents in any order, each once; `values` as pack_values made them.
    void add(std::uint32_t docid, Field field, std::string_view packed_values);
    void add_day(std::uint32_t docid, std::int32_t days_since_1970);
    // The file: header, then for each facet field its dictionary by falling count (ties by name) and
    // its rows; XXH3-64 of everything before at the end.
    [[nodiscard]] std::string bytes() const;

  private:
    struct Column {
        std::map<std::string, std::uint32_t, std::less<>> ordinals;
        std::vector<std::vector<std::uint32_t>> rows;  // by docid
    };

    std::vector<Column> columns_;  // by field
    std::vector<std::int32_t> days_;
};

// A view of such a file; the bytes must outlive it.
class Columns {
  public:
    Columns() = default;
    // Throws Error if the bytes are no columns file of this schema or are damaged. Checks every offset
    // once, so that reading needs no checks.
    explicit Columns(std::span<const char> bytes);

    // Ordinals of one document's values, most common value first. Empty for a document that is not there.
    [[nodiscard]] std::span<const std::uint32_t> values(Field field, std::uint32_t docid) const;
    [[nodiscard]] std::uint32_t distinct(Field field) const;
    [[nodiscard]] std::string_view value(Field field, std::uint32_t ordinal) const;
    [[nodiscard]] std::int32_t day(std::uint32_t docid) const;  // no_day if undated or not there

  private:
    struct Column {
        std::span<const std::uint32_t> row_begins, ordinals, name_begins;
        std::string_view names;
    };

    std::array<Column, fields.size()> columns_{};
    std::span<const std::int32_t> days_;
};

}  // namespace inquit
