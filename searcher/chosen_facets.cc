// Counts over all matches, and for a chosen facet over those that its choice leaves out too.
#include "searcher/chosen_facets.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "searcher/choices.h"
#include "searcher/facets.h"
#include "searcher/quote_limits.h"

namespace inquit {
namespace {

bool is_chosen(Field field, const std::vector<Asked::Choice>& choices) {
    return std::ranges::find(choices, field, &Asked::Choice::field) != choices.end();
}

bool counts_chosen(const Request& request, const std::vector<Asked::Choice>& choices) {
    return std::ranges::any_of(choices, [&](const Asked::Choice& choice) {
        return std::ranges::find(request.facets, choice.field) != request.facets.end();
    });
}

}  // namespace

Matches find_matches(const Request& request, const Asked& asked, const Translation& with) {
    const bool apart = counts_chosen(request, asked.choices);
    Matches out;
    out.all =
        match(with.database, to_plan(apart ? asked.rest : asked.whole(), with), with.deadline);
    if (with.database.holds_quotes()) keep_within_limits(request, out.all, with);
    if (!apart) return out;
    out.but_choices = std::move(out.all);
    out.all = Choices(asked.choices, with.database, with.deadline).among(out.but_choices);
    return out;
}

std::vector<Facet> count_facets(const Request& request,
                                const std::vector<Asked::Choice>& choices,
                                const Matches& matches,
                                Database& database,
                                Deadline& deadline) {
    const FacetPage page(request);
    const Counter counter(database, matches.all, deadline);
    std::vector<Field> unchosen;
    std::ranges::copy_if(request.facets, std::back_inserter(unchosen), [&](Field field) {
        return !is_chosen(field, choices);
    });
    std::vector<Facet> counted = counter.facets(unchosen, page);
    auto next = counted.begin();
    std::optional<Choices> chosen;
    std::vector<Facet> out;
    for (const Field field : request.facets) {
        if (!is_chosen(field, choices)) {
            out.push_back(std::move(*next++));
            continue;
        }
        if (!chosen) chosen.emplace(choices, database, deadline);
        const auto others = chosen->among(matches.but_choices, field);
        out.push_back(std::move(Counter(database, others, deadline).facets({field}, page).front()));
    }
    return out;
}

}  // namespace inquit
