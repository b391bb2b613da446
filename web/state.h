// The state of a page is its URL: from parameters to a request, and back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/request.h"
#include "web/url.h"

namespace inquit {

// Parameters: q, any, expand, about, min-words, from, to, undated, sort, recency, page, more, and each facet field by its alias, with not- in front
// to exclude (speaker=…, not-place=…). Names follow from the table of fields.
struct PageState {
    Request request;            // without what a page decides: facets, limit, offset
    std::uint32_t page = 1;     // from 1
    std::optional<Field> more;  // the facet whose values are listed in full
    std::string match;          // of these only values that have words which begin so: hal br
    std::vector<std::string>
        ignored;  // what could not be read, a sentence each; unknown names are not in it
    std::vector<std::string> unknown;  // names that mean nothing
};

// The last page that can be asked for: nobody reads further, and the cost grows with the offset.
inline constexpr std::uint32_t last_page = 500;

PageState read_state(const Params& params);

// The URL of a state on a page: /search?q=quota&speaker=Halvar+Brekk. The shortest one: what is not said has
// its ordinary value.
std::string link_to(std::string_view path, const PageState& state);

// The name of a filter in a URL: speaker, not-place.
std::string param_name(Field field, bool exclude);

// The same state with one thing changed, on its first page.
PageState with_filter(PageState state, const Filter& filter);
PageState without_filter(PageState state, const Filter& filter);
PageState with_dates(PageState state, std::optional<Day> from, std::optional<Day> to);
PageState with_page(PageState state, std::uint32_t page);

bool has_filter(const PageState& state, const Filter& filter);
// True if a filter or a date narrows the answer.
bool is_narrowed(const PageState& state);

// The order that a list has: without words to rank by, the newest come first.
Sort shown_sort(const Request& request);

}  // namespace inquit
