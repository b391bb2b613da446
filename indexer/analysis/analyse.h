// Who is named in an article, who is quoted, and who says it.
#pragma once

#include <memory>

#include "indexer/schema/analysis.h"
#include "indexer/schema/article.h"

namespace inquit {

// One for each thread; keeps nothing of an article for the next.
class Analyser {
  public:
    Analyser();
    Analyser(Analyser&&) noexcept;
    Analyser& operator=(Analyser&&) noexcept;
    ~Analyser();

    // Everything in the order of the text; spans are bytes of article.body. Fails on no text.
    Analysis operator()(const Article& article);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace inquit
