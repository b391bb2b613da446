// Which articles are about one event. Columns say it article by article; this is the same the other way round, so that
// asking for one event is no walk over the index.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/schema/columns.h"

namespace inquit {

class EventMembers {
  public:
    EventMembers() = default;
    // Two passes: milliseconds for 100,000 articles.
    explicit EventMembers(const Columns& columns);

    // The articles about the event of this one, itself too, rising; none where it is alone. An undated article that
    // the columns leave alone is of the event of its near-copies.
    [[nodiscard]] std::span<const std::uint32_t> around(std::uint32_t docid) const;

    // Events of two and more articles.
    [[nodiscard]] std::size_t size() const { return events_.size(); }

    [[nodiscard]] std::span<const std::uint32_t> at(std::size_t place) const;

  private:
    // An article and the event that it is of; articles that are alone have none.
    struct Place {
        std::uint32_t docid, event;
    };

    struct Event {
        std::uint32_t begin = 0, end = 0;
    };

    std::vector<Event> events_;
    std::vector<std::uint32_t> docids_;
    std::vector<Place> places_;  // by docid
};

}  // namespace inquit
