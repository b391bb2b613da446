// Columns: the facet values of every document, by document, in one file that is mapped into memory.
// Derived from the value slots, which stay the truth, and from the names file: names are here as they are shown.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/fields.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/names.h"

namespace inquit {

// Collects the values of documents and makes the file's bytes.
class ColumnsBuilder {
  public:
    // A document, undated and without quotes until they are set. Documents in any order, each once.
    void add_document(std::uint32_t docid);
    void set_day(std::uint32_t docid, std::int32_t days_since_1970);
    void set_quotes(std::uint32_t docid, std::uint32_t quotes);
    // Of its words, in the weights of weights.h.
    void set_length(std::uint32_t docid, std::uint32_t length);
    // An article is a near-copy of one that stands before it, a quote the same thing said, and of others whose first that is.
    void set_story(std::uint32_t docid, std::uint32_t first);
    // The article is about an event that others are about too, of which this has the lowest docid.
    void set_event(std::uint32_t docid, std::uint32_t first);
    // `packed_values` as pack_values made them.
    void add_values(std::uint32_t docid, Field field, std::string_view packed_values);
    // The values of name fields from here on as they are shown; a document has each once.
    void show(const Names& names);
    // The file: header, days, quotes, stories, events and lengths of each document, then for each facet field its rows and its
    // dictionary by falling count (ties by name); XXH3-64 of everything before at the end.
    [[nodiscard]] std::string bytes() const;
    [[nodiscard]] std::uint64_t distinct(Field field) const;

  private:
    struct Entry {
        std::uint32_t docid, ordinal;
        auto operator<=>(const Entry&) const = default;
    };

    struct Column {
        std::uint32_t ordinal(std::string_view value);  // made if new
        void drop_repeats();

        std::map<std::string, std::uint32_t, std::less<>> ordinals;  // in the order of arrival
        std::vector<Entry> entries;
    };

    static void sort(std::vector<Entry>& entries);
    static void put_column(std::string& out, const Column& column, std::size_t docs);

    std::array<Column, fields.size()> columns_;
    std::vector<std::int32_t> days_;      // by docid
    std::vector<std::uint32_t> quotes_;   // by docid
    std::vector<std::uint32_t> stories_;  // by docid
    std::vector<std::uint32_t> events_;   // by docid
    std::vector<std::uint32_t> lengths_;  // by docid
};

// A view of such a file; the bytes must outlive it.
class Columns {
  public:
    static constexpr std::uint32_t no_document = UINT32_MAX;  // in place of a length

    Columns() = default;
    // Throws Error if the bytes are no columns file of this schema or are damaged. Checks every offset
    // once, so that reading needs no checks.
    explicit Columns(std::span<const char> bytes);

    // Ordinals of one document's values, most common value first. Empty for a document that is not there.
    [[nodiscard]] std::span<const std::uint32_t> values(Field field, std::uint32_t docid) const;
    [[nodiscard]] std::uint32_t distinct(Field field) const;
    [[nodiscard]] std::string_view value(Field field, std::uint32_t ordinal) const;
    [[nodiscard]] std::int32_t day(std::uint32_t docid) const;  // no_day if undated or not there
    [[nodiscard]] std::uint32_t quotes(std::uint32_t docid) const;  // quotes in the article
    // The first of all near-copies of an article, of all quotes that are one thing said: itself, if no other is before it.
    [[nodiscard]] std::uint32_t story(std::uint32_t docid) const;
    // The first of all articles about the same event: itself, if there is no other before it.
    [[nodiscard]] std::uint32_t event(std::uint32_t docid) const;

    // The length of its words; 0 for a document that is not there.
    [[nodiscard]] std::uint32_t length(std::uint32_t docid) const {
        return has(docid) ? lengths_[docid] : 0;
    }

    [[nodiscard]] bool has(std::uint32_t docid) const {
        return docid < lengths_.size() && lengths_[docid] != no_document;
    }

    // Docids are below this.
    [[nodiscard]] std::uint32_t documents() const {
        return static_cast<std::uint32_t>(days_.size());
    }

  private:
    struct Column {
        std::span<const std::uint32_t> row_begins, ordinals, name_begins;
        std::string_view names;
    };

    std::array<Column, fields.size()> columns_{};
    std::span<const std::int32_t> days_;
    std::span<const std::uint32_t> quotes_;
    std::span<const std::uint32_t> stories_;
    std::span<const std::uint32_t> events_;
    std::span<const std::uint32_t> lengths_;
};

}  // namespace inquit
