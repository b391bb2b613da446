// One function a parameter; the facet fields come from their table.
#include "web/state.h"

#include <algorithm>
#include <charconv>

#include "indexer/schema/fields.h"
#include "searcher/index.h"
#include "searcher/parser.h"
#include "searcher/recency.h"

namespace inquit {
namespace {

constexpr std::string_view exclude_prefix = "not-";

// More filters than this are no question of a person, and each costs.
constexpr std::size_t most_filters = 50;
constexpr std::uint32_t most_words = 1'000'000;  // nobody speaks longer in one paragraph

void ignore(PageState& state, std::string_view name, std::string_view value, std::string_view why) {
    state.ignored.push_back(std::string(name) + " “" + std::string(value) +
                            "”: " + std::string(why));
}

void read_date(PageState& state, const Param& param) {
    const auto period = parse_period(param.value);
    const auto day = parse_day(param.value);
    if (!period && !day) {
        ignore(state, param.name, param.value, "no date like 2019-04-09, 2019-04 or 2019");
    } else if (param.name == "from") {
        state.request.from = period ? period->from : *day;
    } else {
        state.request.to = period ? period->to : *day;
    }
}

void read_sort(PageState& state, const Param& param) {
    for (const Sort sort : {Sort::best, Sort::newest, Sort::oldest, Sort::outlets}) {
        if (param.value == name(sort)) {
            state.request.sort = sort;
            return;
        }
    }
    ignore(state, param.name, param.value, "best, newest, oldest or, of quotes, outlets");
}

void read_undated(PageState& state, const Param& param) {
    for (const Undated undated : {Undated::keep, Undated::drop, Undated::only}) {
        if (param.value == name(undated)) {
            state.request.undated = undated;
            return;
        }
    }
    ignore(state, param.name, param.value, "keep, drop or only");
}

void read_recency(PageState& state, const Param& param) {
    if (const auto days = parse_recency(param.value)) {
        state.request.recency = *days;
    } else {
        ignore(state, param.name, param.value, recency_example);
    }
}

// Leaves `into` as it is where it is no number from 1 to `most`.
void read_number(PageState& state, const Param& param, std::uint32_t most, std::uint32_t& into) {
    std::uint32_t number = 0;
    const char* end = param.value.data() + param.value.size();
    const auto [stop, error] = std::from_chars(param.value.data(), end, number);
    if (error != std::errc{} || stop != end || number == 0 || number > most) {
        ignore(state, param.name, param.value, "a number from 1 to " + std::to_string(most));
        return;
    }
    into = number;
}

void read_about(PageState& state, const Param& param) {
    try {
        parse_query(param.value, false);
        state.request.about = param.value;
    } catch (const QueryError& wrong) {
        ignore(state, param.name, param.value, wrong.what());
    }
}

void read_filter(PageState& state, const Param& param) {
    std::string_view field_name = param.name;
    const bool exclude = field_name.starts_with(exclude_prefix);
    if (exclude) field_name.remove_prefix(exclude_prefix.size());
    const auto field = field_named(field_name);
    if (!field || !info(*field).facet) {
        state.unknown.push_back(param.name);
        return;
    }
    const Filter filter{*field, param.value, exclude};
    if (has_filter(state, filter)) return;
    if (state.request.filters.size() == most_filters) {
        ignore(state, param.name, param.value, "more than 50 filters");
        return;
    }
    state.request.filters.push_back(filter);
}

void read_more(PageState& state, const Param& param) {
    const auto field = field_named(param.value);
    if (field && info(*field).facet) state.more = field;
}

void read_param(PageState& state, const Param& param) {
    if (param.value.empty()) return;  // a field of a form that was left empty
    if (param.name == "q") {
        state.request.query = param.value;
    } else if (param.name == "any") {
        state.request.any = param.value != "0";
    } else if (param.name == "expand") {
        state.request.expand = param.value != "0";
    } else if (param.name == "from" || param.name == "to") {
        read_date(state, param);
    } else if (param.name == "recency") {
        read_recency(state, param);
    } else if (param.name == "sort") {
        read_sort(state, param);
    } else if (param.name == "undated") {
        read_undated(state, param);
    } else if (param.name == "about") {
        read_about(state, param);
    } else if (param.name == "min-words") {
        read_number(state, param, most_words, state.request.min_words);
    } else if (param.name == "page") {
        read_number(state, param, last_page, state.page);
    } else if (param.name == "more") {
        read_more(state, param);
    } else if (param.name == "match") {
        state.match = param.value;
    } else {
        read_filter(state, param);
    }
}

}  // namespace

Sort shown_sort(const Request& request) {
    return request.query.empty() && request.sort == Sort::best ? Sort::newest : request.sort;
}

PageState read_state(const Params& params) {
    PageState state;
    for (const auto& param : params) read_param(state, param);
    return state;
}

std::string param_name(Field field, bool exclude) {
    return std::string(exclude ? exclude_prefix : "") + std::string(info(field).alias);
}

std::string link_to(std::string_view path, const PageState& state) {
    const Request& request = state.request;
    std::string url(path);
    if (!request.query.empty()) append_param(url, "q", request.query);
    if (request.any) append_param(url, "any", "1");
    if (!request.expand) append_param(url, "expand", "0");
    for (const auto& filter : request.filters) {
        append_param(url, param_name(filter.field, filter.exclude), filter.value);
    }
    if (!request.about.empty()) append_param(url, "about", request.about);
    if (request.min_words > 0) append_param(url, "min-words", std::to_string(request.min_words));
    if (request.from) append_param(url, "from", iso(*request.from));
    if (request.to) append_param(url, "to", iso(*request.to));
    if (request.undated != Undated::keep) append_param(url, "undated", name(request.undated));
    if (request.sort != Sort::best) append_param(url, "sort", name(request.sort));
    if (request.recency > 0) append_param(url, "recency", recency_text(request.recency));
    if (state.more) append_param(url, "more", info(*state.more).alias);
    if (state.more && !state.match.empty()) append_param(url, "match", state.match);
    if (state.page > 1) append_param(url, "page", std::to_string(state.page));
    return url;
}

PageState with_filter(PageState state, const Filter& filter) {
    Filter opposite = filter;
    opposite.exclude = !filter.exclude;
    state = without_filter(std::move(state), opposite);
    if (!has_filter(state, filter)) state.request.filters.push_back(filter);
    return state;
}

PageState without_filter(PageState state, const Filter& filter) {
    std::erase(state.request.filters, filter);
    state.page = 1;
    return state;
}

PageState with_dates(PageState state, std::optional<Day> from, std::optional<Day> to) {
    state.request.from = from;
    state.request.to = to;
    state.page = 1;
    return state;
}

PageState with_page(PageState state, std::uint32_t page) {
    state.page = page;
    return state;
}

bool has_filter(const PageState& state, const Filter& filter) {
    return std::ranges::find(state.request.filters, filter) != state.request.filters.end();
}

bool is_narrowed(const PageState& state) {
    return !state.request.filters.empty() || state.request.from || state.request.to ||
           state.request.undated != Undated::keep;
}

}  // namespace inquit
