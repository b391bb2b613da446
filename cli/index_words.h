// How the state of an index is put in words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/base/error.h"

namespace inquit::cli {

// Local time of a moment in seconds since 1970: "today 09:14", else "9 April 2019 09:14".
std::string when(std::int64_t seconds);

// "empty (9), gzip ends early (2)": the reasons, commonest first, at most `most` of them.
std::string reasons(const std::vector<Problem>& problems, std::size_t most);

}  // namespace inquit::cli
