// What each word of a query gives to the score of a match. Private to this folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query.h"
#include "searcher/results.h"
#include "searcher/to_plan.h"
#include "searcher/weight.h"

namespace inquit {

// The query taken apart: its leaves are asked for one by one, each of one document alone, and weighed as in the search.
class WordScores {
  public:
    // `query` resolved; it is not needed afterwards, but what `with` points to is.
    WordScores(const Query& query, const Translation& with);

    // Of a document that matches.
    [[nodiscard]] std::vector<ScorePart> of(std::uint32_t docid) const;

  private:
    struct Single {
        std::string label;
        Query leaf;
        Plan weighed;
    };

    // A word or phrase as it is spelled: the phrase has the weight of its words.
    struct Spelled {
        Plan all;
        std::vector<Single> words;
    };

    struct Leaf {
        std::string label;
        Plan whole;                      // with the weight of its best spelling
        std::vector<Spelled> spellings;  // none: `whole` is all that can be said
    };

    // The leaves below a node. `loose`: of a node that looks at positions, below which only the terms are weighed.
    void add(const Query& query, bool loose);
    void add_choices(const std::vector<Query>& choices, bool loose);
    void add_leaf(const Query& leaf, bool loose);
    [[nodiscard]] Leaf leaf_of(const WordQuery& word) const;
    [[nodiscard]] Leaf leaf_of(const PhraseQuery& phrase, bool loose) const;
    void add_spellings(Leaf& leaf, const std::vector<Spelling>& also, Field field) const;
    [[nodiscard]] Single single(const WordQuery& word, const std::string& label) const;

    // Nothing if the document does not match.
    std::optional<double> weigh(const Plan& plan,
                                std::uint32_t docid,
                                std::vector<Weighed>* log) const;
    [[nodiscard]] ScorePart part_of(const Single& single, std::uint32_t docid) const;
    [[nodiscard]] std::optional<std::array<std::uint32_t, 3>> places(const Query& leaf,
                                                                     std::uint32_t docid,
                                                                     double frequency) const;

    Translation with_;
    std::vector<Leaf> leaves_;
    Plans gates_;  // while leaves are added: what must match for them to count
};

}  // namespace inquit
