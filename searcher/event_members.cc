// Most articles are alone with their event: only the others are sorted.
#include "searcher/event_members.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace inquit {
namespace {

// Undated copies that stand before their dated original: nobody has looked for their event.
std::unordered_map<std::uint32_t, std::uint32_t> events_of_copies(const Columns& columns) {
    std::unordered_map<std::uint32_t, std::uint32_t> by_story;  // the event of a dated copy
    for (std::uint32_t docid = 1; docid < columns.documents(); ++docid) {
        const std::uint32_t story = columns.story(docid);
        if (story != docid && columns.day(docid) != no_day && columns.day(story) == no_day)
            by_story.emplace(story, columns.event(docid));
    }
    return by_story;
}

}  // namespace

EventMembers::EventMembers(const Columns& columns) {
    const auto copied = events_of_copies(columns);
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        later;  // event, docid that is not its first
    for (std::uint32_t docid = 1; docid < columns.documents(); ++docid) {
        std::uint32_t event = columns.event(docid);
        if (columns.day(docid) == no_day && !copied.empty()) {
            const auto found = copied.find(columns.story(docid));
            if (found != copied.end()) event = found->second;
        }
        if (event != docid) later.emplace_back(event, docid);
    }
    std::ranges::sort(later);
    for (std::size_t i = 0; i < later.size();) {
        const auto begin = static_cast<std::uint32_t>(docids_.size());
        const std::uint32_t event = later[i].first;
        docids_.push_back(event);
        for (; i < later.size() && later[i].first == event; ++i) docids_.push_back(later[i].second);
        events_.push_back({begin, static_cast<std::uint32_t>(docids_.size())});
        std::sort(docids_.begin() + begin, docids_.end());
        for (std::size_t k = begin; k < docids_.size(); ++k)
            places_.push_back({docids_[k], static_cast<std::uint32_t>(events_.size() - 1)});
    }
    std::ranges::sort(places_, {}, &Place::docid);
}

std::span<const std::uint32_t> EventMembers::around(std::uint32_t docid) const {
    const auto found = std::ranges::lower_bound(places_, docid, {}, &Place::docid);
    if (found == places_.end() || found->docid != docid) return {};
    return at(found->event);
}

std::span<const std::uint32_t> EventMembers::at(std::size_t place) const {
    const Event& event = events_[place];
    return std::span(docids_).subspan(event.begin, event.end - event.begin);
}

}  // namespace inquit
