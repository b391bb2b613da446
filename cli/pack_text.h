// What a check of a pack of evidence found, as text.
#pragma once

#include <string>

#include "cli/style.h"
#include "searcher/pack_elsewhere.h"

namespace inquit::cli {

// `elsewhere` may be nullptr.
std::string pack_text(const PackReport& report, const Elsewhere* elsewhere, const Style& style);

}  // namespace inquit::cli
