// What is looked for in one database: posting lists, and how they are put together. Private to this folder.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "searcher/occurrences.h"
#include "searcher/query.h"

namespace inquit {

struct ScoredDocument {
    std::uint32_t docid;
    double weight;
};

// A tree that is cheap to copy. Made by the functions below; matched by match().
class Plan {
  public:
    struct Node;

    Plan() = default;  // nothing is looked for, which matches nothing
    explicit Plan(Node node);

    [[nodiscard]] bool empty() const { return node_ == nullptr; }

    [[nodiscard]] const Node& node() const { return *node_; }

  private:
    std::shared_ptr<const Node> node_;
};

using Plans = std::vector<Plan>;

// Documents that have the term, weighed by it.
struct TermPlan {
    std::string term;
};

// All of the parts; the weight is their sum.
struct EachPlan {
    Plans parts;
};

// At least one of the parts: the weight is the sum of those that match, or the greatest of them.
struct AnyPlan {
    Plans parts;
    bool best = false;
};

// Many terms that count as one word: how often all of them stand in a document, and how rare they are together.
struct OneWordPlan {
    std::vector<std::string> terms;
};

// Any of many terms. No weight.
struct ManyTermsPlan {
    std::vector<std::string> terms;
};

// What matches `what`, and
struct BesidePlan {
    enum class How : std::uint8_t {
        only,     // `other`, which has no weight
        without,  // not `other`
        plus,     // perhaps `other`, whose weight is added then
    };

    Plan what, other;
    How how{};
};

// The same with so much of its weight.
struct ScaledPlan {
    Plan what;
    double factor = 1;
};

// These documents with these weights, by rising docid.
struct ListedPlan {
    std::vector<ScoredDocument> documents;
};

// Documents of `what` in which `query` has a place. All that `in` points to must outlive the plan.
struct PlacedPlan {
    Plan what;
    Query query;
    OccurrencesIn in;
};

// By their day. No weight.
struct DatedPlan {
    DateQuery date;
};

// Every document. No weight.
struct EverythingPlan {};

struct Plan::Node {
    std::variant<TermPlan,
                 EachPlan,
                 AnyPlan,
                 OneWordPlan,
                 ManyTermsPlan,
                 BesidePlan,
                 ScaledPlan,
                 ListedPlan,
                 PlacedPlan,
                 DatedPlan,
                 EverythingPlan>
        kind;
};

Plan term_plan(std::string term);
Plan each_of(Plans parts);  // of none: everything
Plan any_of(Plans parts);   // of none: nothing
Plan best_of(Plans parts);
Plan one_word(std::vector<std::string> terms);
Plan many_terms(std::vector<std::string> terms);
Plan only(Plan what, Plan among);
Plan without(Plan what, Plan none);
Plan plus(Plan what, Plan more);
Plan scaled(Plan what, double factor);
Plan unweighted(Plan what);
Plan listed(std::vector<ScoredDocument> documents);
Plan placed(Plan what, Query query, const OccurrencesIn& in);
Plan dated(const DateQuery& date);
Plan everything();

}  // namespace inquit
