// Who is quoted, as JSON: the shape of facets, and more in it.
#include "searcher/json_values.h"
#include "searcher/render.h"

namespace inquit {
namespace {

Json per_json(const QuotedRow& row, const QuotedTable& table) {
    Json out = Json::array();
    for (std::size_t i = 0; i < row.per.size(); ++i) {
        if (row.per[i] > 0)
            out.push_back({{"value", text_or_null(table.columns[i])}, {"count", row.per[i]}});
    }
    return out;
}

Json row_json(const QuotedRow& row, const QuotedTable& table) {
    Json out{{"value", row.value}, {"count", row.count}};
    if (table.per) out["per"] = per_json(row, table);
    return out;
}

}  // namespace

std::string json(const QuotedTable& table) {
    Json rows = Json::array();
    for (const QuotedRow& row : table.rows) rows.push_back(row_json(row, table));
    Json totals{{"distinct", table.distinct}, {"without", table.without.count}};
    if (table.per) totals["without_per"] = per_json(table.without, table);
    const std::string by(name(table.by));
    return dumped({{"schema", json_schema},
                   {"total", table.articles},
                   {"quotes", table.quotes},
                   {"took_ms", rounded(table.took_ms)},
                   {"query", {{"text", table.reading.text}, {"read_as", table.reading.read_as}}},
                   {"metric", name(table.metric)},
                   {"per", table.per ? Json(name(*table.per)) : Json()},
                   {"facets", {{by, std::move(rows)}}},
                   {"facet_totals", {{by, std::move(totals)}}}});
}

}  // namespace inquit
