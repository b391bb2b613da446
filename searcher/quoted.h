// Who is quoted: quotes, words, articles or outlets, by speaker or another field, once more by outlet, month or the like.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/request.h"
#include "searcher/results.h"

namespace inquit {

enum class Metric : std::uint8_t { quotes, words, articles, outlets };

std::string_view name(Metric metric);  // "quotes"
std::optional<Metric> metric_named(std::string_view name);

// What quotes are told apart by: the values of a facet, or with Field::date days, months or years.
struct Division {
    Field field = Field::speaker;
    DateStep step = DateStep::month;
    bool operator==(const Division&) const = default;
};

std::string_view name(const Division& division);  // "speaker", "month"
// By name or alias of a facet, or "day", "month".
std::optional<Division> division_named(std::string_view name);

struct QuotedRequest {
    Request request =
        {};  // which articles: all that is quoted in them is counted. And the page of rows: facet_limit, …
    Metric metric{};
    Division by = {};
    std::optional<Division> per = {};  // a column for each value
};

struct QuotedRow {
    std::string value;
    std::uint64_t count = 0;
    std::vector<std::uint64_t> per;  // of each column
    bool operator==(const QuotedRow&) const = default;
};

struct QuotedTable {
    Metric metric{};
    Division by;
    std::optional<Division> per;
    QueryReading reading;
    std::uint64_t articles = 0;  // that match
    std::uint64_t quotes = 0;    // in them
    std::uint64_t distinct = 0;  // values, of those that were asked for
    std::uint64_t passed = 0;    // of these, on earlier pages
    std::vector<std::string>
        columns;  // times in order; other values by falling count. "": what has none
    std::vector<QuotedRow> rows;  // times in order; other values by falling count
    QuotedRow without;  // of quotes that have no value: the speaker is unknown, the article undated
    double took_ms = 0;
};

}  // namespace inquit
