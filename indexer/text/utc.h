// A moment as files carry it.
#pragma once

#include <cstdint>
#include <string>

namespace inquit {

// "2026-11-25T17:30:12Z"; empty for a time that no calendar has.
std::string utc_time(std::int64_t seconds_since_1970);

}  // namespace inquit
