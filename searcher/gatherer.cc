// Nodes of the tree, kept as flat as they can be.
#include "searcher/gatherer.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inquit {

void Gatherer::add(Query part, bool negated, bool required) {
    if (negated) {
        all_.none.push_back(std::move(part));
        last_some_ = false;
        return;
    }
    // Only words may be missing: a date, a name or a NOT was meant to narrow.
    const bool narrows = std::holds_alternative<ValueQuery>(part.node) ||
                         std::holds_alternative<DateQuery>(part.node);
    last_some_ = any_ && !required && !narrows;
    if (last_some_) {
        all_.some.push_back(std::move(part));
    } else if (auto* inner = std::get_if<AllQuery>(&part.node);
               inner != nullptr && inner->some.empty()) {
        std::ranges::move(inner->must, std::back_inserter(all_.must));
        std::ranges::move(inner->none, std::back_inserter(all_.none));
    } else {
        all_.must.push_back(std::move(part));
    }
}

void Gatherer::require_last() {
    if (!last_some_) return;
    Query part = std::move(all_.some.back());
    all_.some.pop_back();
    add(std::move(part), false, true);
}

Query Gatherer::take() {
    if (all_.some.size() == 1) {
        Query part = std::move(all_.some.back());
        all_.some.clear();
        add(std::move(part), false, true);
    }
    if (all_.must.size() == 1 && all_.some.empty() && all_.none.empty()) {
        Query only = std::move(all_.must.front());
        return only;
    }
    return {std::move(all_)};
}

void add_choice(EitherQuery& node, Query part) {
    if (auto* inner = std::get_if<EitherQuery>(&part.node)) {
        std::ranges::move(inner->choices, std::back_inserter(node.choices));
    } else {
        node.choices.push_back(std::move(part));
    }
}

}  // namespace inquit
