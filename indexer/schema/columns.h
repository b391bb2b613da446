// Columns: the facet values of every document, by document, in one file that is mapped into memory.
// Derived from the value slots, which stay the truth, and from the names file: names are here as they are shown.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/fields.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/names.h"

namespace inquit {

class WordCutter;

// Facet fields by their place among each other in the table of fields; facet_fields for one that is none.
inline constexpr std::size_t facet_fields =
    static_cast<std::size_t>(std::ranges::count(fields, true, &FieldInfo::facet));

constexpr std::size_t facet_rank(Field field) {
    if (!info(field).facet) return facet_fields;
    std::size_t rank = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(field); ++i) {
        if (fields[i].facet) ++rank;
    }
    return rank;
}

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
    // The file: header, days, quotes, stories, events and lengths of each document, then its row of values of all fields, then
    // for each facet field its dictionary by falling count (ties by name); XXH3-64 of everything before at the end.
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
        [[nodiscard]] std::vector<std::uint32_t> counts() const;  // by ordinal
        // The names, the commonest first.
        [[nodiscard]] std::vector<const std::pair<const std::string, std::uint32_t>*> ranked()
            const;

        std::map<std::string, std::uint32_t, std::less<>> ordinals;  // in the order of arrival
        std::vector<Entry> entries;
    };

    static void sort(std::vector<Entry>& entries);
    static void put_names(std::string& out, const Column& column);
    void put_rows(std::string& out, std::uint32_t shift) const;

    std::array<Column, fields.size()> columns_;
    std::vector<std::int32_t> days_;      // by docid
    std::vector<std::uint32_t> quotes_;   // by docid
    std::vector<std::uint32_t> stories_;  // by docid
    std::vector<std::uint32_t> events_;   // by docid
    std::vector<std::uint32_t> lengths_;  // by docid
};

// The ordinals of the values that one document has in one field, rising: most common value first.
class ColumnValues {
  public:
    class Iterator {
      public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = std::uint32_t;
        using difference_type = std::ptrdiff_t;
        using pointer = const std::uint32_t*;
        using reference = std::uint32_t;

        Iterator() = default;

        Iterator(const std::uint32_t* at, std::uint32_t mask) : at_(at), mask_(mask) {}

        std::uint32_t operator*() const { return *at_ & mask_; }

        Iterator& operator++() { return ++at_, *this; }

        Iterator operator++(int) { return {at_++, mask_}; }

        bool operator==(const Iterator& other) const { return at_ == other.at_; }

      private:
        const std::uint32_t* at_ = nullptr;
        std::uint32_t mask_ = 0;
    };

    ColumnValues() = default;

    ColumnValues(std::span<const std::uint32_t> numbers, std::uint32_t mask)
        : numbers_(numbers), mask_(mask) {}

    [[nodiscard]] Iterator begin() const { return {numbers_.data(), mask_}; }

    [[nodiscard]] Iterator end() const { return {numbers_.data() + numbers_.size(), mask_}; }

    [[nodiscard]] bool empty() const { return numbers_.empty(); }

    [[nodiscard]] std::size_t size() const { return numbers_.size(); }

    std::uint32_t operator[](std::size_t i) const { return numbers_[i] & mask_; }

    [[nodiscard]] std::uint32_t front() const { return numbers_.front() & mask_; }

  private:
    std::span<const std::uint32_t> numbers_;
    std::uint32_t mask_ = 0;
};

// A view of such a file; the bytes must outlive it.
class Columns {
  public:
    static constexpr std::uint32_t no_document = UINT32_MAX;  // in place of a length

    Columns() = default;
    // Throws Error if the bytes are no columns file of this schema or are damaged. Checks every offset
    // once, so that reading needs no checks.
    explicit Columns(std::span<const char> bytes);

    // All values of a document for whoever counts them: in front a bit for each field (by its rank) that has some, then
    // the numbers of the values, rising. A number is a field's rank and behind it, in shift() bits, the ordinal. Empty for a
    // document that is not there.
    [[nodiscard]] std::span<const std::uint32_t> row(std::uint32_t docid) const {
        if (docid + std::size_t{1} >= row_begins_.size()) return {};
        const std::uint32_t begin = row_begins_[docid];
        return rows_.subspan(begin, row_begins_[docid + 1] - begin);
    }

    [[nodiscard]] std::uint32_t shift() const { return shift_; }

    [[nodiscard]] ColumnValues values(Field field, std::uint32_t docid) const;
    [[nodiscard]] std::uint32_t distinct(Field field) const;
    [[nodiscard]] std::string_view value(Field field, std::uint32_t ordinal) const;
    // In how many documents a value is, and how many have none of the field.
    [[nodiscard]] std::uint32_t count(Field field, std::uint32_t ordinal) const;
    [[nodiscard]] std::uint32_t without(Field field) const;

    // Documents that are there.
    [[nodiscard]] std::uint32_t present() const { return present_; }

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
        std::span<const std::uint32_t> counts, name_begins;
        std::string_view names;
        std::uint32_t without = 0;
    };

    [[nodiscard]] const Column& column(Field field) const {
        return columns_[static_cast<std::size_t>(field)];
    }

    void check_rows(const WordCutter& cut);

    std::array<Column, fields.size()> columns_{};
    std::span<const std::uint32_t> row_begins_, rows_;
    std::uint32_t shift_ = 0, present_ = 0;
    std::span<const std::int32_t> days_;
    std::span<const std::uint32_t> quotes_;
    std::span<const std::uint32_t> stories_;
    std::span<const std::uint32_t> events_;
    std::span<const std::uint32_t> lengths_;
};

}  // namespace inquit
