// Who says each quotation: patterns from the most precise to the least, paragraph by paragraph.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/analysis/clause.h"
#include "indexer/analysis/sources.h"

namespace inquit {

// What was found of one quotation.
struct Attribution {
    Pattern pattern = Pattern::none;
    Source source;
    std::vector<Source> joint;
    std::optional<Span> cue;
    QuoteKind kind = QuoteKind::direct;
    bool speech = true;  // false: scare quotes, a title
    std::uint32_t turn = 0;

    [[nodiscard]] bool found() const { return pattern != Pattern::none; }
};

// Something reported without quotation marks.
struct Reported {
    Span content;
    Attribution by;
};

struct Findings {
    std::vector<Attribution> quotes;  // one for each QuoteSpan
    std::vector<Reported> indirect;
};

Findings attribute(const Reading& reading, Cast& cast);

}  // namespace inquit
