// The words for what is counted.
#include "searcher/quoted.h"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/date_step.h"

namespace inquit {
namespace {

constexpr auto metrics = std::to_array<std::pair<std::string_view, Metric>>({
    {"quotes", Metric::quotes},
    {"words", Metric::words},
    {"articles", Metric::articles},
    {"outlets", Metric::outlets},
});

}  // namespace

std::string_view name(Metric metric) {
    return std::ranges::find(metrics, metric, [](const auto& row) { return row.second; })->first;
}

std::optional<Metric> metric_named(std::string_view name) {
    const auto found = std::ranges::find(metrics, name, [](const auto& row) { return row.first; });
    if (found == metrics.end()) return std::nullopt;
    return found->second;
}

std::string_view name(const Division& division) {
    return division.field == Field::date ? name(division.step) : info(division.field).name;
}

std::optional<Division> division_named(std::string_view name) {
    for (const DateStep step : {DateStep::day, DateStep::month}) {
        if (name == inquit::name(step)) return Division{Field::date, step};
    }
    const auto field = field_named(name);
    if (!field || !info(*field).facet) return std::nullopt;
    return Division{*field};
}

}  // namespace inquit
