// Tables of times beside those of facets.
#pragma once

#include <cstdint>

namespace inquit::cli {

// Months, or days, months or years as fits what was found.
enum class Times : std::uint8_t { none, months, fitting };

}  // namespace inquit::cli
