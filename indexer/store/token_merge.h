// Several files of tokens to one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "indexer/schema/tokens.h"

namespace inquit {

// Writes what stands in `segments`, which follow one another, into one file, without the documents that `keep` refuses.
// Nothing if one of them is missing or damaged, or no document is left. Takes no more memory than their lists of words.
std::optional<TokenSegment> merge_tokens(const std::string& index,
                                         std::span<const TokenSegment> segments,
                                         const std::string& file,
                                         const std::function<bool(std::uint32_t)>& keep);

}  // namespace inquit
