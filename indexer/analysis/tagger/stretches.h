// The stretches of text in which a name may stand: capitals and the small words between them.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/analysis/reading.h"

namespace inquit::tagger {

struct Stretch {
    std::uint32_t first = 0, last = 0;  // tokens [first, last)
    std::uint32_t block = 0;
};

inline bool has_capital(const Token& token) {
    return token.kind == TokenKind::word && token.shape != Shape::small;
}

// In the order of the text. A stretch stays within a sentence and is at most 40 tokens long.
void find_stretches(const Reading& reading, std::vector<Stretch>& out);

}  // namespace inquit::tagger
