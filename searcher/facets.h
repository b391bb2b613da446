// Counting: facet values, months and quotes over all matches. Private to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/match.h"
#include "searcher/results.h"
#include "searcher/valued.h"

namespace inquit {

// Which values of a facet are wanted.
class FacetPage {
  public:
    explicit FacetPage(const Request& request);

    // The value has all of the words that were typed, the last letters of each perhaps not typed yet.
    [[nodiscard]] bool wants(std::string_view value) const;

    [[nodiscard]] bool wants_all() const { return words_.empty(); }

    // The wanted ones of `values`, in order, into the facet.
    void fill(Facet& facet, std::vector<FacetValue> values) const;

    // So many stand on this page or before it.
    [[nodiscard]] std::size_t end() const { return std::size_t{offset_} + limit_; }

  private:
    std::uint32_t offset_, limit_;
    std::vector<std::string> words_;
};

// From the columns, or from the value slots where there are none: the same counts, but a hundred times slower.
// `matches` by rising docid.
class Counter {
  public:
    Counter(Database& database, const std::vector<ScoredDocument>& matches, Deadline& deadline);

    // Of several fields, each of which is counted in the same pass.
    std::vector<Facet> facets(const std::vector<Field>& wanted, const FacetPage& page) const;

    // Days since 1970 of each match, no_day for an undated one.
    std::vector<std::int32_t> days() const;

    // Quotes in all the matches.
    std::uint64_t quotes() const;

  private:
    Facet from_slots(Field field, const FacetPage& page) const;
    template <class Use>
    void each_value(FieldValues values, const Use& use) const;

    Database& database_;
    const Names& names_;
    const Columns* columns_;
    const std::vector<ScoredDocument>& matches_;
    Deadline& deadline_;
};

// Such days, each with how many matches are of it.
struct DayCounts {
    struct Row {
        std::int32_t day;
        std::uint32_t count;
    };

    std::vector<Row> dated;  // by rising day
    std::uint64_t undated = 0;
};

DayCounts count_days(const std::vector<std::int32_t>& days);

// Their histogram: every month from the first to the last, and how many are undated.
struct Months {
    std::vector<MonthCount> months;
    std::uint64_t undated = 0;
};

Months count_months(const DayCounts& days);

// The same, divided as fits the span.
struct Dates {
    DateStep step{};
    std::vector<DateCount> counts;
};

Dates count_dates(const DayCounts& days);

}  // namespace inquit
