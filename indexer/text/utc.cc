// ISO 8601.
#include "indexer/text/utc.h"

#include <array>
#include <ctime>

namespace inquit {

std::string utc_time(std::int64_t seconds_since_1970) {
    const std::time_t time = seconds_since_1970;
    std::array<char, 64> out{};

    std::tm parts{};

    if (::gmtime_r(&time, &parts) == nullptr) return {};
    return {out.data(), std::strftime(out.data(), out.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace inquit
