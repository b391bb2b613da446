// Near-copies among the matches. Private to this folder.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "searcher/database.h"
#include "searcher/match.h"
#include "searcher/request.h"

namespace inquit {

// The groups of matches that are near-copies of each other, as the indexer found them. None while a writer is busy,
// since groups are in the columns.
class Stories {
  public:
    // `days` belong to `matches` one by one; both must outlive this.
    Stories(const std::vector<ScoredDocument>& matches,
            const std::vector<std::int32_t>& days,
            Sort sort,
            Database& database);

    [[nodiscard]] std::uint64_t count() const { return matches_.size() - copies_; }

    // The first match of each story, in the order of `matches`.
    struct Kept {
        std::vector<ScoredDocument> matches;
        std::vector<std::int32_t> days;
    };

    [[nodiscard]] Kept first_of_each() const;

    // The other matches of its story, the first first.
    [[nodiscard]] std::vector<std::uint32_t> others(std::uint32_t docid) const;

  private:
    // Places of a group, the first first. Most groups are never shown, and to put one in order costs a look at its ids.
    [[nodiscard]] std::vector<std::uint32_t> in_order_of_results(std::size_t group) const;

    const std::vector<ScoredDocument>& matches_;
    const std::vector<std::int32_t>& days_;
    Sort sort_;
    const Database& database_;
    std::vector<std::vector<std::uint32_t>> groups_;           // places of two and more matches
    std::unordered_map<std::uint32_t, std::size_t> group_of_;  // by docid
    std::uint64_t copies_ = 0;
};

}  // namespace inquit
