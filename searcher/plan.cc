// The makers of plans.
#include "searcher/plan.h"

#include <utility>

namespace inquit {

Plan::Plan(Node node) : node_(std::make_shared<const Node>(std::move(node))) {}

Plan term_plan(std::string term) { return Plan({TermPlan{std::move(term)}}); }

Plan each_of(Plans parts) {
    if (parts.empty()) return everything();
    if (parts.size() == 1) return std::move(parts.front());
    return Plan({EachPlan{std::move(parts)}});
}

Plan any_of(Plans parts) {
    if (parts.empty()) return {};
    if (parts.size() == 1) return std::move(parts.front());
    return Plan({AnyPlan{std::move(parts)}});
}

Plan best_of(Plans parts) {
    if (parts.size() == 1) return std::move(parts.front());
    return Plan({AnyPlan{std::move(parts), true}});
}

Plan one_word(std::vector<std::string> terms) {
    if (terms.size() == 1) return term_plan(std::move(terms.front()));
    return Plan({OneWordPlan{std::move(terms)}});
}

Plan many_terms(std::vector<std::string> terms) { return Plan({ManyTermsPlan{std::move(terms)}}); }

Plan only(Plan what, Plan among) {
    return Plan({BesidePlan{std::move(what), std::move(among), BesidePlan::How::only}});
}

Plan without(Plan what, Plan none) {
    return Plan({BesidePlan{std::move(what), std::move(none), BesidePlan::How::without}});
}

Plan plus(Plan what, Plan more) {
    return Plan({BesidePlan{std::move(what), std::move(more), BesidePlan::How::plus}});
}

Plan scaled(Plan what, double factor) { return Plan({ScaledPlan{std::move(what), factor}}); }

Plan unweighted(Plan what) { return scaled(std::move(what), 0); }

Plan listed(std::vector<ScoredDocument> documents) {
    return Plan({ListedPlan{std::move(documents)}});
}

Plan placed(Plan what, Query query, const OccurrencesIn& in) {
    return Plan({PlacedPlan{std::move(what), std::move(query), in}});
}

Plan dated(const DateQuery& date) { return Plan({DatedPlan{date}}); }

Plan everything() { return Plan({EverythingPlan{}}); }

}  // namespace inquit
