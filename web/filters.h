// The narrowing of a list page: facets with bars, chips, sort, dates.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/results.h"
#include "web/state.h"
#include "web/view.h"

namespace inquit {

// The fields that the pages count, in the order of the page.
std::vector<Field> page_facets();

// Values of a facet shown at once; the rest is behind "more".
inline constexpr std::uint32_t few_values = 6;
inline constexpr std::uint32_t many_values = 100;

struct Counted {
    const std::vector<Facet>& facets;
    std::uint64_t total = 0;  // matches
    std::string_view thing;   // what a match is: "article"
};

// Sets "facets", a list.
void set_facets(View& view, const Counted& counted, const PageState& state, std::string_view path);

// Sets "chips" (what narrows the answer, each with a link that takes it away) and "clear".
void set_chips(View& view, const PageState& state, std::string_view path);

// Sets "sorts", "from", "to", "undated_choices", and "ignored", what could not be read.
void set_choices(View& view, const PageState& state);

// A width of 1 to 20, for the classes w1 to w20: bars without inline styles.
std::string bar_class(std::uint64_t count, std::uint64_t largest);

}  // namespace inquit
