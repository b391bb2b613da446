// Groups come from the columns; within a group the order is that of the results.
#include "searcher/stories.h"

#include <algorithm>
#include <map>

#include "searcher/order.h"

namespace inquit {

Stories::Stories(const std::vector<ScoredDocument>& matches,
                 const std::vector<std::int32_t>& days,
                 Sort sort,
                 Database& database)
    : matches_(matches), days_(days), sort_(sort), database_(database) {
    const Columns* columns =
        matches.empty() || database.holds_quotes() ? nullptr : database.columns();
    if (columns == nullptr) return;
    // A group has one that is no first of its story; most matches are of none.
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_story;  // places
    for (std::uint32_t place = 0; place < matches.size(); ++place) {
        const std::uint32_t docid = matches[place].docid;
        const std::uint32_t story = columns->story(docid);
        if (story != docid) by_story[story].push_back(place);
    }
    for (auto& [story, places] : by_story) {
        const auto first = std::ranges::lower_bound(matches, story, {}, &ScoredDocument::docid);
        if (first != matches.end() && first->docid == story)
            places.insert(places.begin(), static_cast<std::uint32_t>(first - matches.begin()));
    }
    std::erase_if(by_story, [](const auto& group) { return group.second.size() < 2; });
    for (const auto& [story, places] : by_story) {
        for (const std::uint32_t place : places) group_of_[matches[place].docid] = groups_.size();
        copies_ += places.size() - 1;
        groups_.push_back(places);
    }
}

std::vector<std::uint32_t> Stories::in_order_of_results(std::size_t group) const {
    return in_order(groups_[group], matches_, days_, sort_, database_);
}

Stories::Kept Stories::first_of_each() const {
    std::vector<bool> hidden(matches_.size());
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        for (const std::uint32_t place : groups_[i]) hidden[place] = true;
        hidden[in_order_of_results(i).front()] = false;
    }
    Kept out;
    for (std::size_t place = 0; place < matches_.size(); ++place) {
        if (hidden[place]) continue;
        out.matches.push_back(matches_[place]);
        out.days.push_back(days_[place]);
    }
    return out;
}

std::vector<std::uint32_t> Stories::others(std::uint32_t docid) const {
    std::vector<std::uint32_t> out;
    const auto group = group_of_.find(docid);
    if (group == group_of_.end()) return out;
    for (const std::uint32_t place : in_order_of_results(group->second)) {
        if (matches_[place].docid != docid) out.push_back(matches_[place].docid);
    }
    return out;
}

}  // namespace inquit
