// How a histogram's steps are written.
#pragma once

#include <string>
#include <string_view>

#include "searcher/results.h"

namespace inquit {

std::string_view name(DateStep step);             // "month"
std::string date_text(Day begin, DateStep step);  // 2019, 2019-04 or 2019-04-09

}  // namespace inquit
