// Counting of all facets that are wanted at once, from the columns. Private to this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/schema/columns.h"
#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/facets.h"

namespace inquit {

class ValueCounts {
  public:
    ValueCounts(const Columns& columns,
                Database& database,
                const std::vector<ScoredDocument>& matches,
                Deadline& deadline);
    ValueCounts(const ValueCounts&) = delete;
    ValueCounts& operator=(const ValueCounts&) = delete;
    ~ValueCounts();

    // To be called once.
    std::vector<Facet> operator()(const std::vector<Field>& wanted, const FacetPage& page);

  private:
    void narrow_to(const std::vector<Field>& wanted);
    [[nodiscard]] std::span<const std::uint32_t> counted(std::span<const std::uint32_t> row) const;
    void count();
    [[nodiscard]] std::uint32_t first_number(Field field) const;
    [[nodiscard]] std::uint32_t count_of(Field field, std::uint32_t ordinal) const;
    [[nodiscard]] std::uint64_t without(Field field) const;
    std::vector<std::uint32_t> found(Field field);
    Facet facet(Field field, const FacetPage& page);
    Facet commonest(Field field, const FacetPage& page);

    const Columns& columns_;
    const std::vector<ScoredDocument>& matches_;
    Deadline& deadline_;
    std::vector<std::uint32_t>& counts_;  // by number; 0 but for what is counted here
    std::uint32_t first_ = 0, end_ = 0;   // numbers that are counted
    bool all_ = false;                    // every document matches: the columns have these counts
    bool many_ = false;  // so many that whoever looks for what was counted looks everywhere
    std::vector<std::uint32_t> touched_;  // numbers that have a count, unless there are many
    std::vector<std::uint32_t> masks_;    // matches by which fields they have values of
};

}  // namespace inquit
