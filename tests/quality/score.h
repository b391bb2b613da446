// Counts of what the analysis found of the gold rows, and a line for each thing it got wrong.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/schema/analysis.h"
#include "indexer/schema/article.h"
#include "tests/quality/gold.h"

namespace inquit::quality {

class Score {
  public:
    // `where` names the article in the lines.
    void add(const std::string& where,
             const Article& article,
             const Analysis& analysis,
             const std::vector<Row>& rows);

    // The whole report: a table, then the lines.
    [[nodiscard]] std::vector<std::string> report() const;

  private:
    struct Count {
        unsigned all = 0, found = 0, right = 0;
    };

    struct Names {
        unsigned gold = 0, found = 0, given = 0;
    };

    void add_speech(const std::string& where,
                    const Article& article,
                    const Analysis& analysis,
                    const std::vector<Row>& rows);
    void add_entities(const std::string& where,
                      const Analysis& analysis,
                      const std::vector<Row>& rows);

    std::map<std::string, Count> speech_;  // by kind and type of speaker
    std::map<std::string, Names> names_;   // by type of entity
    std::vector<std::string> lines_;
};

}  // namespace inquit::quality
