// Filters: one field's values are alternatives, fields must all match.
#include "searcher/filters.h"

#include <string>
#include <utility>

#include "indexer/base/error.h"
#include "searcher/parser.h"

namespace inquit {
namespace {

Query one_of(std::vector<Query> values) {
    if (values.size() == 1) return std::move(values.front());
    return {EitherQuery{std::move(values)}};
}

Query value_query(const Filter& filter) {
    const FieldInfo& field = info(filter.field);
    if (!field.facet) {
        throw Error(std::string(field.name) + " cannot be filtered by value",
                    "write it in the query, as in " + std::string(field.example));
    }
    ValueQuery value;
    value.field = filter.field;
    value.text = filter.value;
    value.whole = filter.whole;
    return {std::move(value)};
}

void add_filters(AllQuery& all,
                 std::vector<Asked::Choice>& choices,
                 const std::vector<Filter>& filters) {
    for (const FieldInfo& field : fields) {
        std::vector<Query> wanted;
        for (const Filter& filter : filters) {
            if (filter.field != field.field) continue;
            (filter.exclude ? all.none : wanted).push_back(value_query(filter));
        }
        if (!wanted.empty()) choices.push_back({field.field, one_of(std::move(wanted))});
    }
}

// `query` and all that narrows it, in one node where it is one already.
Query narrowed_to(Query query, AllQuery narrowed) {
    if (narrowed.must.empty() && narrowed.none.empty()) return query;
    if (auto* all = std::get_if<AllQuery>(&query.node)) {
        for (Query& part : narrowed.must) all->must.push_back(std::move(part));
        for (Query& part : narrowed.none) all->none.push_back(std::move(part));
        return query;
    }
    narrowed.must.insert(narrowed.must.begin(), std::move(query));
    return {std::move(narrowed)};
}

void add_dates(AllQuery& all, const Request& request) {
    const bool range = request.from || request.to;
    if (!range && request.undated == Undated::keep) return;
    all.must.push_back({DateQuery{request.from, request.to, request.undated}});
}

}  // namespace

Query Asked::whole() const {
    AllQuery narrowed;
    for (const Choice& choice : choices) narrowed.must.push_back(choice.values);
    return narrowed_to(rest, std::move(narrowed));
}

Asked read_request(const Request& request) {
    Asked out;
    AllQuery narrowed;
    Query query = parse_query(request.query, request.any);
    add_filters(narrowed, out.choices, request.filters);
    add_dates(narrowed, request);
    out.rest = narrowed_to(std::move(query), std::move(narrowed));
    return out;
}

Query whole_query(const Request& request) { return read_request(request).whole(); }

}  // namespace inquit
