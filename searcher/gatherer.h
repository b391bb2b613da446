// What stands side by side in a query, taken into one node.
#pragma once

#include "searcher/query.h"

namespace inquit {

// With `any`, words may be missing, as long as one of them is there.
class Gatherer {
  public:
    explicit Gatherer(bool any) : any_(any) {}

    void add(Query part, bool negated, bool required);

    // AND: what stood before it must match after all.
    void require_last();

    [[nodiscard]] bool empty() const {
        return all_.must.empty() && all_.some.empty() && all_.none.empty();
    }

    Query take();

  private:
    AllQuery all_;
    bool any_;
    bool last_some_ = false;
};

// One node of two or more alternatives: (a OR b) OR c is a OR b OR c.
void add_choice(EitherQuery& node, Query part);

}  // namespace inquit
