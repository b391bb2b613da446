// Additions are kept as they are made; the words' weights are asked for again, word by word.
#include "searcher/scoring.h"

#include <algorithm>

#include "searcher/newer.h"
#include "searcher/word_scores.h"

namespace inquit {

void Scoring::add(std::vector<ScoredDocument>& matches,
                  const std::vector<std::int32_t>& days,
                  std::uint32_t recency) {
    if (recency > 0) newer_ = add_newer(matches, days, recency, with_.database);
    together_ = add_together(matches, query_, with_);
}

std::vector<std::vector<ScorePart>> Scoring::explain(
    const std::vector<ScoredDocument>& rows) const {
    const WordScores words(query_, with_);
    std::vector<std::vector<ScorePart>> out;
    for (const ScoredDocument& row : rows) {
        with_.deadline.check();
        std::vector<ScorePart> parts = words.of(row.docid);
        const auto newer = std::ranges::lower_bound(newer_, row.docid, {}, &ScoredDocument::docid);
        if (newer != newer_.end() && newer->docid == row.docid)
            parts.push_back({ScorePart::Kind::recency, {}, newer->weight});
        const auto together = std::ranges::lower_bound(together_, row.docid, {}, &Together::docid);
        if (together != together_.end() && together->docid == row.docid)
            parts.insert(parts.end(), together->parts.begin(), together->parts.end());
        std::erase_if(parts, [](const ScorePart& part) { return part.score == 0; });
        out.push_back(std::move(parts));
    }
    return out;
}

}  // namespace inquit
