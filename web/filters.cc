// Facets, chips and choices as views.
#include "web/filters.h"

#include <algorithm>

#include "web/frame.h"
#include "web/wording.h"

namespace inquit {
namespace {

std::string value_words(Field field, const std::string& value) {
    if (field == Field::speaker && value == unnamed_speaker) return "not named";
    return field == Field::language ? language_words(value) : value;
}

struct FacetContext {
    const PageState& state;
    std::string_view path, thing;
    std::uint64_t largest = 0;
};

View value_view(const FacetContext& context, Field field, const FacetValue& value) {
    const Filter filter{field, value.value, false};
    const Filter excluded{field, value.value, true};
    View view;
    view.set("name", param_name(field, false));
    view.set("value", value.value);
    view.set("words", value_words(field, value.value));
    view.set("checked", has_filter(context.state, filter));
    view.set("counted", value.count > 0);
    view.set("count", number(value.count));
    view.set("thing",
             value.count == 1 ? std::string(context.thing) : std::string(context.thing) + "s");
    view.set("bar", bar_class(value.count, context.largest));
    view.set("exclude_link", link_to(context.path, with_filter(context.state, excluded)));
    return view;
}

// The counted values, and before them those that are chosen but not among them.
std::vector<FacetValue> shown_values(const Facet& facet, const PageState& state) {
    std::vector<FacetValue> out;
    for (const auto& filter : state.request.filters) {
        if (filter.field != facet.field || filter.exclude) continue;
        const auto found = std::ranges::find(facet.values, filter.value, &FacetValue::value);
        const bool shown = found != facet.values.end() &&
                           (state.more == facet.field || found - facet.values.begin() < few_values);
        if (!shown) out.push_back({filter.value, found == facet.values.end() ? 0 : found->count});
    }
    const std::size_t most = state.more == facet.field ? many_values : few_values;
    const std::size_t size = std::min(facet.values.size(), most);
    out.insert(
        out.end(), facet.values.begin(), facet.values.begin() + static_cast<std::ptrdiff_t>(size));
    return out;
}

// A facet whose one value all matches share offers no choice, nor does any where there is one match.
bool is_idle(const Facet& facet, const PageState& state, std::uint64_t total) {
    const bool chosen = std::ranges::any_of(
        state.request.filters, [&](const Filter& filter) { return filter.field == facet.field; });
    const bool one_value = facet.distinct == 1 && facet.without == 0;
    return !chosen && state.more != facet.field &&
           (facet.values.empty() || one_value || total <= 1);
}

View facet_view(const Facet& facet, FacetContext context) {
    context.largest = facet.values.empty() ? 0 : facet.values.front().count;
    const auto values = shown_values(facet, context.state);
    View list = View::list();
    for (const FacetValue& value : values) list.add(value_view(context, facet.field, value));
    View view;
    view.set("label", info(facet.field).label);
    view.set("values", std::move(list));
    const bool opened = context.state.more == facet.field;
    const std::uint64_t hidden =
        facet.distinct - std::min<std::uint64_t>(facet.distinct, opened ? many_values : few_values);
    PageState more = context.state;
    more.more = opened ? std::nullopt : std::optional(facet.field);
    more.match.clear();
    view.set("more_link", !opened && hidden > 0 ? link_to(context.path, more) : "");
    view.set("less_link", opened ? link_to(context.path, more) : "");
    view.set("opened", opened);
    view.set("alias", info(facet.field).alias);
    view.set("match", opened ? context.state.match : std::string());
    view.set("hidden_count", number(hidden));
    view.set("capped", opened && hidden > 0);
    view.set("without", facet.without > 0 && !facet.values.empty() ? number(facet.without) : "");
    return view;
}

View chip(std::string_view label, std::string_view value, bool exclude, std::string link) {
    View view;
    view.set("label", label).set("value", value).set("exclude", exclude);
    view.set("link", std::move(link));
    return view;
}

std::string range_words(const Request& request) {
    if (!request.to) return "from " + long_form(*request.from);
    if (!request.from) return "until " + long_form(*request.to);
    if (*request.from == *request.to) return long_form(*request.from);
    return long_form(*request.from) + " to " + long_form(*request.to);
}

std::string lower_first(std::string_view label) {
    std::string out(label);
    if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z')
        out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
}

}  // namespace

std::vector<Field> page_facets() {
    std::vector<Field> out;
    for (const auto& row : fields) {
        if (row.facet) out.push_back(row.field);
    }
    return out;
}

std::string bar_class(std::uint64_t count, std::uint64_t largest) {
    if (largest == 0) return "w0";
    const std::uint64_t width = (count * 20 + largest / 2) / largest;
    return "w" + std::to_string(std::clamp<std::uint64_t>(width, count > 0 ? 1 : 0, 20));
}

void set_facets(View& view, const Counted& counted, const PageState& state, std::string_view path) {
    View list = View::list();
    for (const auto& facet : counted.facets) {
        if (is_idle(facet, state, counted.total)) continue;
        list.add(facet_view(facet, {state, path, counted.thing}));
    }
    view.set("facets", std::move(list));
}

namespace {

// What narrows quotes only.
void add_limit_chips(View& list, const PageState& state, std::string_view path) {
    if (!state.request.about.empty()) {
        PageState without = with_page(state, 1);
        without.request.about.clear();
        list.add(chip("article about", state.request.about, false, link_to(path, without)));
    }
    if (state.request.min_words > 0) {
        PageState without = with_page(state, 1);
        without.request.min_words = 0;
        list.add(chip(
            "at least", counted(state.request.min_words, "word"), false, link_to(path, without)));
    }
}

}  // namespace

void set_chips(View& view, const PageState& state, std::string_view path) {
    const Request& request = state.request;
    View list = View::list();
    for (const auto& filter : request.filters) {
        list.add(chip(lower_first(info(filter.field).label),
                      value_words(filter.field, filter.value),
                      filter.exclude,
                      link_to(path, without_filter(state, filter))));
    }
    if (request.from || request.to) {
        list.add(chip("date",
                      range_words(request),
                      false,
                      link_to(path, with_dates(state, std::nullopt, std::nullopt))));
    }
    if (request.undated != Undated::keep) {
        PageState without = with_page(state, 1);
        without.request.undated = Undated::keep;
        list.add(chip("undated",
                      request.undated == Undated::only ? "only these" : "left out",
                      false,
                      link_to(path, without)));
    }
    if (path == quotes_path) add_limit_chips(list, state, path);
    PageState bare;
    bare.request.query = request.query;
    bare.request.any = request.any;
    bare.request.expand = request.expand;
    bare.request.sort = request.sort;
    bare.request.recency = request.recency;
    view.set("clear_link", list.items().size() > 1 ? link_to(path, bare) : "");
    view.set("narrowed", list.items().empty() ? "" : counted(list.items().size(), "filter"));
    view.set("chips", std::move(list));
}

void set_choices(View& view, const PageState& state) {
    const auto option = [](std::string_view value, std::string_view words, bool chosen) {
        return View().set("value", value).set("words", words).set("chosen", chosen);
    };
    const Request& request = state.request;
    View sorts = View::list();
    const Sort sort = shown_sort(request);
    if (!request.query.empty()) sorts.add(option("best", "Best match", sort == Sort::best));
    sorts.add(option("newest", "Newest first", sort == Sort::newest));
    sorts.add(option("oldest", "Oldest first", sort == Sort::oldest));
    view.set("sorts", std::move(sorts));
    View undated = View::list();
    undated.add(option("keep", "keep undated", request.undated == Undated::keep));
    undated.add(option("drop", "leave undated out", request.undated == Undated::drop));
    undated.add(option("only", "only undated", request.undated == Undated::only));
    view.set("undated_choices", std::move(undated));
    view.set("from", request.from ? iso(*request.from) : "");
    view.set("to", request.to ? iso(*request.to) : "");
    View ignored = View::list();
    for (const auto& sentence : state.ignored) ignored.add(View().set("sentence", sentence));
    view.set("ignored", std::move(ignored));
}

}  // namespace inquit
