// Looks up what `scripts/quality --fit-confidence` measured.
#include "indexer/analysis/confidence.h"

#include <cstddef>

#include "indexer/analysis/confidence_table.h"

namespace inquit {

float confidence(QuoteKind kind, Pattern pattern, Via via) {
    if (via == Via::nobody || pattern == Pattern::none) return 0;
    constexpr float percent = 0.01F;
    const auto& table = confidence_table.at(static_cast<std::size_t>(kind));
    return percent *
           static_cast<float>(
               table.at(static_cast<std::size_t>(pattern)).at(static_cast<std::size_t>(via)));
}

}  // namespace inquit
