// Scores: what comes on top of the words' weights, and what each score is made of. Private to this folder.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/match.h"
#include "searcher/query.h"
#include "searcher/results.h"
#include "searcher/to_plan.h"
#include "searcher/together.h"

namespace inquit {

class Scoring {
  public:
    // `query` resolved. Both must outlive this.
    Scoring(const Query& query, const Translation& with) : query_(query), with_(with) {}

    // Best first: newer ones get more (`recency` is the half-life in days, 0 for none), then those in which words stand
    // together. `days` belong to `matches` one by one.
    void add(std::vector<ScoredDocument>& matches,
             const std::vector<std::int32_t>& days,
             std::uint32_t recency);

    // For each of these matches the parts that its weight is made of.
    [[nodiscard]] std::vector<std::vector<ScorePart>> explain(
        const std::vector<ScoredDocument>& rows) const;

  private:
    const Query& query_;
    const Translation& with_;
    std::vector<ScoredDocument> newer_;  // by rising docid
    std::vector<Together> together_;     // by rising docid
};

}  // namespace inquit
