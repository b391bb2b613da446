// Who is named in an article, who is quoted, and who says it.
#pragma once

#include <memory>

#include "indexer/schema/analysis.h"
#include "indexer/schema/article.h"

namespace inquit {

// What becomes of a speaker who is likelier wrong than right.
enum class Doubtful : bool { forgotten, kept };

// One for each thread; keeps nothing of an article for the next.
class Analyser {
  public:
    explicit Analyser(Doubtful doubtful = Doubtful::forgotten);
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
