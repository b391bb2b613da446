// The table of measured precision, by pattern and kind of source.
#include "indexer/analysis/confidence.h"

#include <array>
#include <cstddef>

namespace inquit {
namespace {

// Rows by Pattern; columns: name, pronoun, nominal, body, unnamed, carried.
using Row = std::array<float, 6>;
constexpr std::array<Row, 11> table{{
    {0, 0, 0, 0, 0, 0},                          // none
    {0.95F, 0.85F, 0.75F, 0.85F, 0.85F, 0.80F},  // quote_verb_source
    {0.95F, 0.85F, 0.75F, 0.85F, 0.85F, 0.80F},  // quote_source_verb
    {0.90F, 0.80F, 0.70F, 0.80F, 0.80F, 0.75F},  // source_verb_quote
    {0.90F, 0.75F, 0.70F, 0.80F, 0.80F, 0.75F},  // according_to
    {0.90F, 0.80F, 0.70F, 0.80F, 0.80F, 0.75F},  // transcript
    {0.85F, 0.70F, 0.60F, 0.70F, 0.70F, 0.70F},  // dash
    {0.70F, 0.65F, 0.55F, 0.55F, 0.55F, 0.65F},  // same_paragraph
    {0.90F, 0.85F, 0.70F, 0.80F, 0.80F, 0.85F},  // continued
    {0.80F, 0.70F, 0.60F, 0.70F, 0.70F, 0.65F},  // partial
    {0.85F, 0.80F, 0.70F, 0.80F, 0.80F, 0.75F},  // turn
}};

}  // namespace

float confidence(Pattern pattern, SourceKind source) {
    if (source == SourceKind::none) return 0;
    return table[static_cast<std::size_t>(pattern)][static_cast<std::size_t>(source) - 1];
}

}  // namespace inquit
