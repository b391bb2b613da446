// How often each way of finding a speaker was right, in percent.
// Written by scripts/quality --fit-confidence.
#pragma once

#include <array>
#include <cstdint>

namespace inquit {

using ConfidenceRow = std::array<std::uint8_t, 7>;  // by Via

// By QuoteKind and Pattern.
// clang-format off
inline constexpr std::array<std::array<ConfidenceRow, 11>, 3> confidence_table{{
    {{  // direct
        { 0,  0,  0,  0,  0,  0,  0},  // none
        { 0, 95, 84, 85, 61, 82, 90},  // quote-verb-source
        { 0, 93, 77, 95, 80, 91, 87},  // quote-source-verb
        { 0, 90, 75, 74, 69, 76, 85},  // source-verb-quote
        { 0, 67, 74, 75, 62, 82, 80},  // according-to
        { 0, 87, 77, 77, 67, 43, 83},  // transcript
        { 0, 91, 57, 73, 62, 63, 78},  // dash
        { 0, 82, 74, 75, 65, 77, 72},  // same-paragraph
        { 0, 92, 83, 84, 74, 86, 93},  // continued
        { 0, 94, 70, 67, 29, 78, 85},  // partial
        { 0, 90, 81, 82, 72, 84, 88},  // turn
    }},
    {{  // mixed
        { 0,  0,  0,  0,  0,  0,  0},  // none
        { 0, 94, 84, 85, 56, 81, 90},  // quote-verb-source
        { 0, 84, 76, 90, 70, 60, 87},  // quote-source-verb
        { 0, 90, 74, 69, 46, 87, 85},  // source-verb-quote
        { 0, 69, 74, 75, 47, 91, 80},  // according-to
        { 0, 83, 77, 77, 67, 42, 83},  // transcript
        { 0, 75, 64, 73, 62, 48, 78},  // dash
        { 0, 82, 74, 75, 65, 77, 72},  // same-paragraph
        { 0, 92, 83, 84, 74, 86, 92},  // continued
        { 0, 90, 71, 61, 53, 80, 85},  // partial
        { 0, 90, 81, 82, 72, 84, 82},  // turn
    }},
    {{  // indirect
        { 0,  0,  0,  0,  0,  0,  0},  // none
        { 0, 88, 79, 70, 45, 79, 79},  // quote-verb-source
        { 0, 90, 83, 75, 65, 81, 81},  // quote-source-verb
        { 0, 83, 60, 57, 56, 75, 75},  // source-verb-quote
        { 0, 68, 63, 62, 61, 70, 70},  // according-to
        { 0, 79, 69, 64, 67, 75, 75},  // transcript
        { 0, 79, 69, 60, 67, 75, 75},  // dash
        { 0, 79, 69, 62, 67, 75, 75},  // same-paragraph
        { 0, 79, 69, 70, 67, 75, 75},  // continued
        { 0, 79, 69, 51, 67, 75, 75},  // partial
        { 0, 79, 69, 68, 67, 75, 75},  // turn
    }},
}};
// clang-format on

}  // namespace inquit
