// The values that are chosen of some fields: who matches them all, and who all but those of one field. Private to this
// folder.
#pragma once

#include <optional>
#include <vector>

#include "searcher/database.h"
#include "searcher/filters.h"
#include "searcher/match.h"

namespace inquit {

class Choices {
  public:
    // Resolved choices.
    Choices(const std::vector<Asked::Choice>& choices,
            const Database& database,
            Deadline& deadline);

    // Those of `matches` that have a chosen value of every field, `except` aside.
    [[nodiscard]] std::vector<ScoredDocument> among(const std::vector<ScoredDocument>& matches,
                                                    std::optional<Field> except = {}) const;

  private:
    struct Chosen {
        Field field{};
        std::vector<bool> has;  // by docid
    };

    std::vector<Chosen> chosen_;
};

}  // namespace inquit
